"""Ordinary nouns, verbs and adjectives of languages in several inflected forms.

Their letter sequences train the model for short texts, so the forms are chosen to show how words of the language look.
"""

from __future__ import annotations

VOCABULARY = {
    "en": "government minister country countries people children family school teacher student learning knowledge weather morning evening "
    "kitchen window house building street bridge health hospital doctor worker business company market price money growth research science "
    "history culture language writing reading thought believed wanted looking walking playing building slowly quickly clearly early friendly "
    "happiness freedom friendship development decision question answer daughter brother mother father winter summer yellow bright higher "
    "strongest called showed known given taken running available possible several enough though whether which week month",
    "de": "regierung minister länder leute kinder familie schule lehrer schüler wissen wetter morgen abend küche fenster häuser gebäude straße brücke "
    "gesundheit krankenhaus arzt arbeiter geschäft unternehmen markt preise geld wachstum forschung wissenschaft geschichte kultur sprache schreiben "
    "gelesen gedacht glaubte wollten suchte gespielt langsam schnell deutlich freundlich glück freiheit freundschaft entwicklung entscheidung frage "
    "antwort tochter bruder mutter vater winter sommer gelb hell höher stärksten genannt zeigte bekannt gegeben genommen läuft möglich mehrere genug "
    "woche monat zurück zusammen gegenüber besonders wahrscheinlich verschiedene gemeinsam dafür darüber sprechen",
    "fr": "gouvernement ministre pays enfants famille école professeur élève connaissance matin soirée cuisine fenêtre maison bâtiment rue pont santé "
    "hôpital médecin ouvrier entreprise marché prix argent croissance recherche histoire culture langue écriture lecture pensée croyait voulait "
    "cherchait jouait lentement rapidement clairement heureux bonheur liberté amitié développement décision question réponse fille frère mère père hiver "
    "été jaune brillant élevée appelé montré connu donné pris possible plusieurs assez semaine mois vieux voix chevaux travaux finissait deviennent "
    "prennent choisir recevoir nécessaire quelque chose beaucoup pourquoi lorsque aujourd chaude blanche longue première dernière façon",
    "es": "gobierno ministro países niños familia escuela maestro alumno conocimiento mañana tarde cocina ventana edificio calle puente salud hospital médico "
    "trabajador empresa mercado precio dinero crecimiento investigación historia cultura lengua escritura lectura pensamiento creía quería buscaba jugando "
    "lentamente rápidamente claramente feliz felicidad libertad amistad desarrollo decisión pregunta respuesta hija hermano madre padre invierno verano "
    "amarillo brillante llamado mostró conocido tomado corriendo posible varios bastante semana mes viejo llegar llegó nuevos fuerte fuerza tierra cielo "
    "juego hecho dicho noche pueblo huevo sueño siguiente izquierda derecha ciudad hablar comenzó piedra hijos luego volver quiere sigue pequeño",
    "pt": "governo ministro países crianças família escola professor aluno conhecimento manhã tarde noite cozinha janela edifício rua ponte saúde hospital médico "
    "trabalhador empresa mercado preço dinheiro crescimento investigação história cultura língua escrita leitura pensamento acreditava queria procurava "
    "jogando lentamente rapidamente claramente feliz felicidade liberdade amizade desenvolvimento decisão pergunta resposta filha irmão mãe pai inverno "
    "verão amarelo brilhante chamado mostrou conhecido correndo possível vários bastante semana mês velho chegar chegou novos forte força terra "
    "jogo feito dito povo ovo sonho seguinte esquerda direita cidade falar começou pedra filhos logo voltar quer trabalho melhores viagem homem homens "
    "imagem bem nem cães coração situação região opinião milhões pessoas foram lhe isso aqui ali",
    "it": "governo ministro paesi bambini famiglia scuola maestro alunno conoscenza mattina sera cucina finestra edificio strada ponte salute ospedale medico "
    "lavoratore azienda mercato prezzo denaro crescita ricerca storia cultura lingua scrittura lettura pensiero credeva voleva cercava giocando lentamente "
    "velocemente chiaramente felice felicità libertà amicizia sviluppo decisione domanda risposta figlia fratello madre padre inverno estate giallo brillante "
    "chiamato mostrato conosciuto preso correndo possibile diversi abbastanza settimana mese vecchio arrivare arrivò nuovi forte forza terra cielo gioco "
    "detto notte popolo uovo sogno seguente sinistra destra città parlare cominciò pietra figli tornare vuole piccolo oggi giorno giorni migliori viaggio "
    "uomini acqua occhi ogni quali degli situazione regione dovremmo potrebbero faceva",
    "ca": "govern ministre països nens família escola mestre alumne coneixement matí tarda vespre cuina finestra edifici carrer pont salut hospital metge "
    "treballador empresa mercat preu diners creixement recerca història cultura llengua escriptura lectura pensament creia volia buscava jugant lentament "
    "ràpidament clarament feliç felicitat llibertat amistat desenvolupament decisió pregunta resposta filla germà mare pare hivern estiu groc brillant anomenat "
    "mostrar conegut corrent possible diversos bastant setmana mes vell arribar nous fort força terra cel joc fet dit nit poble somni següent esquerra dreta "
    "ciutat parlar començar pedra fills després tornar vol petit avui dia dies millors viatge homes aigua ulls treball situació regió opinió milions persones "
    "podria hauria estava tenia aquell aquella llavors veure això cap gran grans nova",
    "gl": "goberno ministro países nenos familia escola mestre coñecemento mañá noite cociña fiestra edificio rúa ponte saúde médico traballador empresa mercado prezo diñeiro "
    "crecemento historia cultura lingua pensamento quería lentamente feliz liberdade amizade desenvolvemento decisión pregunta filla irmán nai pai inverno verán",
    "ro": "guvern guvernul ministru ministrul țară țări copii copiii familie familia școală școli profesor elev cunoaștere dimineață seară bucătărie fereastră casă clădire "
    "stradă străzi pod sănătate spital medic muncitor întreprindere companie piață preț prețuri bani creștere cercetare istorie cultură limbă limba scriere citire "
    "gând credea voia căuta jucând repede încet clar fericit fericire libertate prietenie dezvoltare decizie întrebare răspuns fiică frate mamă tată iarnă vară "
    "galben strălucitor numit arătat cunoscut luat posibil mai multe destul săptămână lună vechi ajunge nouă noi putere pământ cer joc făcut spus noapte "
    "popor vis următor stânga dreapta oraș orașul vorbi început piatră întoarce vrea mic astăzi zile călătorie oameni oamenilor apă ochi muncă situație "
    "regiune opinie milioane persoane persoanelor comentarii articole trebui fata buna bune frumoase societate proiect proiectul serviciile",
    "nl": "regering minister landen mensen kinderen familie school leraar leerling kennis ochtend avond keuken venster huizen gebouw straat brug gezondheid ziekenhuis "
    "dokter werknemer bedrijf markt prijzen geld groei onderzoek wetenschap geschiedenis cultuur taal schrijven gelezen gedacht geloofde wilden zocht gespeeld "
    "langzaam snel duidelijk vriendelijk geluk vrijheid vriendschap ontwikkeling beslissing vraag antwoord dochter broer moeder vader winter zomer geel helder "
    "hoger sterkste genoemd toonde bekend gegeven genomen loopt mogelijk meerdere genoeg week maand terug samen tegenover vooral waarschijnlijk verschillende "
    "gezamenlijk daarvoor spreken vijf zeven twee drie goed goede staat gaan laatste eerder later weinig boek boeken stukken verhaal",
    "da": "regering minister lande mennesker børn familie skole lærer elev viden morgen aften køkken vindue huse bygning gade bro sundhed sygehus læge arbejder "
    "virksomhed marked priser penge vækst forskning videnskab historie kultur sprog skrive læst tænkte troede ville søgte spillede langsomt hurtigt tydeligt venlig "
    "lykke frihed venskab udvikling beslutning spørgsmål svar datter broder moder fader vinter sommer gul lysende højere stærkeste kaldt viste kendt givet taget "
    "løber muligt flere nok uge måned tilbage sammen overfor især sandsynligvis forskellige fælles derfor tale fem syv to tre god gode står gået sidste "
    "bøger stykker fortælling virkeligheden egen meget altid bliver blevet hedder veje sted steder arbejde bedre hjem rejse mellem kærlighed",
    "no": "regjering minister land mennesker barn familie skole lærer elev kunnskap morgen kveld kjøkken vindu hus bygning gate bro helse sykehus lege arbeider "
    "virksomhet marked priser penger vekst forskning vitenskap historie kultur språk skrive lest tenkte trodde ville søkte spilte langsomt raskt tydelig vennlig "
    "lykke frihet vennskap utvikling beslutning spørsmål svar datter bror mor far vinter sommer gul høyere sterkeste kalt viste kjent gitt tatt "
    "løper mulig flere nok uke måned tilbake sammen overfor især sannsynligvis forskjellige felles tale fem sju to tre god gode står gått siste "
    "bøker stykker fortelling virkeligheten egen alltid blitt heter veier sted steder arbeid bedre hjem reise kjærlighet jeg meg deg",
    "nn": "regjering menneske born skule lærar elev kunnskap kveld kjøken vindauge sjukehus lege arbeidar verksemd marknad prisar pengar vekst forsking vitskap språk "
    "skrive lese tenkte trudde ville søkte spelte sakte tydeleg venleg fridom venskap utvikling vedtak spørsmål dotter bror vinter sumar sterkaste kalla viste kjend",
    "sv": "regering minister länder människor barn familj skola lärare elev kunskap morgon kväll kök fönster hus byggnad gata bro hälsa sjukhus läkare arbetare "
    "företag marknad priser pengar tillväxt forskning vetenskap historia kultur språk skriva läst tänkte trodde ville sökte spelade långsamt snabbt tydligt vänlig "
    "lycka frihet vänskap utveckling beslut fråga frågor svar dotter broder moder fader vinter sommar gul ljus högre starkaste kallad visade känd givit tagit "
    "springer möjligt flera nog vecka månad tillbaka tillsammans framför särskilt troligen olika gemensam därför tala fem sju två tre god goda står gått sista "
    "böcker stycken berättelse verkligheten egen mycket alltid blivit heter vägar plats platser arbete bättre hem resa kärlek även också skulle samt inom",
    "is": "ríkisstjórn ráðherra fólk börn fjölskylda skóli kennari nemandi þekking morgun kvöld eldhús gluggi hús bygging gata brú heilsa sjúkrahús læknir fyrirtæki markaður verð peningar",
    "fi": "hallitus ministeri maat ihmiset lapset perhe koulu opettaja oppilas tieto aamulla illalla keittiö ikkuna talo rakennus katu silta terveys sairaala lääkäri "
    "työntekijä yritys markkinat hinnat rahaa kasvu tutkimus tiede historia kulttuuri kieli kirjoittaa lukenut ajatteli uskoi halusi etsi pelasi hitaasti nopeasti "
    "selvästi ystävällinen onnellisuus vapaus ystävyys kehitys päätös kysymys vastaus tytär veli äiti isä talvi kesä keltainen kirkas korkeampi vahvin kutsuttu "
    "näytti tunnettu annettu otettu juoksee mahdollista useita tarpeeksi viikko kuukausi takaisin yhdessä erityisesti eri yhteinen puhua hyvää seuraava kaupungin",
    "et": "valitsus minister riigid inimesed lapsed perekond kool õpetaja õpilane teadmine hommik õhtu köök aken maja hoone tänav sild tervis haigla arst töötaja ettevõte turg hind raha kasv teadus ajalugu keel",
    "hu": "kormány miniszter országok emberek gyerekek család iskola tanár tanuló tudás reggel este konyha ablak ház épület utca híd egészség kórház orvos munkás vállalat "
    "piac árak pénz növekedés kutatás tudomány történelem kultúra nyelv írás olvasott gondolta hitte akarta kereste játszott lassan gyorsan világosan barátságos "
    "boldogság szabadság barátság fejlődés döntés kérdés válasz lány testvér anya apa tél nyár sárga fényes magasabb legerősebb nevezett mutatta ismert adott vett fut "
    "lehetséges több elég hét hónap vissza együtt szemben különösen valószínűleg különböző közös beszélni jó következő város falu",
    "pl": "rząd minister kraje ludzie dzieci rodzina szkoła nauczyciel uczeń wiedza rano wieczór kuchnia okno dom budynek ulica most zdrowie szpital lekarz pracownik "
    "przedsiębiorstwo rynek ceny pieniądze wzrost badania nauka historia kultura język pisać czytał myślał wierzył chciał szukał grali powoli szybko wyraźnie przyjazny "
    "szczęście wolność przyjaźń rozwój decyzja pytanie odpowiedź córka brat matka ojciec zima lato żółty jasny wyższy najsilniejszy nazwany pokazał znany dany wzięty "
    "biegnie możliwe kilka dosyć tydzień miesiąc powrót razem naprzeciw szczególnie prawdopodobnie różne wspólny mówić dobrze następny miasto miasta wieś kobiety człowiek",
    "cs": "vláda ministr země lidé děti rodina škola učitel žák znalosti ráno večer kuchyně okno dům budova ulice most zdraví nemocnice lékař pracovník podnik trh ceny "
    "peníze růst výzkum věda historie kultura jazyk psát četl myslel věřil chtěl hledal hráli pomalu rychle jasně přátelský štěstí svoboda přátelství vývoj rozhodnutí "
    "otázka odpověď dcera bratr matka otec zima léto žlutý jasný vyšší nejsilnější nazvaný ukázal známý daný vzatý běží možné několik dost týden měsíc zpět společně "
    "proti zejména pravděpodobně různé společný mluvit dobře následující město města vesnice ženy člověk dětské práce",
    "sk": "vláda minister krajiny ľudia deti rodina škola učiteľ žiak vedomosti ráno večer kuchyňa okno dom budova ulica most zdravie nemocnica lekár pracovník podnik trh ceny "
    "peniaze rast výskum veda história kultúra jazyk písať čítal myslel veril chcel hľadal hrali pomaly rýchlo jasne priateľský šťastie sloboda priateľstvo vývoj rozhodnutie",
    "sl": "vlada minister države ljudje otroci družina šola učitelj učenec znanje jutro večer kuhinja okno hiša stavba ulica most zdravje bolnišnica zdravnik delavec podjetje trg cene denar rast",
    "hr": "vlada ministar zemlje ljudi djeca obitelj škola učitelj učenik znanje jutro večer kuhinja prozor kuća zgrada ulica most zdravlje bolnica liječnik radnik tvrtka tržište cijene novac rast",
    "lv": "valdība ministrs valstis cilvēki bērni ģimene skola skolotājs zināšanas rīts vakars virtuve logs māja ēka iela tilts veselība slimnīca ārsts darbinieks uzņēmums tirgus cena nauda",
    "lt": "vyriausybė ministras šalys žmonės vaikai šeima mokykla mokytojas mokinys žinios rytas vakaras virtuvė langas namas pastatas gatvė tiltas sveikata ligoninė gydytojas įmonė rinka kaina pinigai",
    "tr": "hükümet bakan ülkeler insanlar çocuklar aile okul öğretmen öğrenci bilgi sabah akşam mutfak pencere ev bina sokak köprü sağlık hastane doktor işçi şirket pazar "
    "fiyatlar para büyüme araştırma bilim tarih kültür dil yazmak okudu düşündü inandı istiyordu aradı oynadı yavaşça hızla açıkça mutluluk özgürlük arkadaşlık "
    "gelişme karar soru cevap kız kardeş anne baba kış yaz sarı parlak yüksek güçlü denilen gösterdi bilinen verilen alınan koşuyor mümkün birkaç yeterli hafta ay geri "
    "birlikte özellikle farklı ortak konuşmak güzel sonraki şehir köy kadınlar adam çalışmaları bulunan yapılan kullanılan",
    "az": "hökumət nazir ölkələr insanlar uşaqlar ailə məktəb müəllim şagird bilik səhər axşam mətbəx pəncərə ev bina küçə körpü sağlamlıq xəstəxana həkim işçi şirkət bazar qiymət pul",
    "id": "pemerintah menteri negara masyarakat anak keluarga sekolah guru murid pengetahuan pagi malam dapur jendela rumah bangunan jalanan jembatan kesehatan rumah sakit "
    "dokter pekerja perusahaan pasar harga uang pertumbuhan penelitian ilmu sejarah budaya bahasa menulis membaca berpikir percaya ingin mencari bermain perlahan cepat jelas "
    "ramah kebahagiaan kebebasan persahabatan perkembangan keputusan pertanyaan jawaban saudara ibu ayah kuning terang tinggi terkuat disebut menunjukkan dikenal diberikan "
    "diambil berlari mungkin cukup minggu bulan kembali bersama terutama berbeda berbicara baik berikutnya kota desa perempuan laki pekerjaan melakukan digunakan dilakukan",
    "ms": "kerajaan menteri negara masyarakat kanak keluarga sekolah guru murid pengetahuan pagi malam dapur tingkap rumah bangunan jambatan kesihatan hospital doktor pekerja syarikat pasaran harga wang",
    "tl": "pamahalaan bansa mga tao bata pamilya paaralan guro kaalaman umaga gabi kusina bintana bahay gusali kalye tulay kalusugan ospital manggagamot manggagawa kumpanya presyo pera",
    "sw": "serikali waziri nchi watoto familia shule mwalimu mwanafunzi maarifa asubuhi jioni jikoni dirisha nyumba barabara daraja afya hospitali daktari mfanyakazi kampuni soko bei fedha",
    "sq": "qeveria ministri vendet njerëzit fëmijët familja shkolla mësuesi nxënësi dituria mëngjesi mbrëmja kuzhina dritarja shtëpia ndërtesa rruga ura shëndeti spitali mjeku punëtori tregu çmimi paratë",
    "af": "regering minister lande mense kinders familie skool onderwyser leerling kennis oggend aand kombuis venster huise gebou straat brug gesondheid hospitaal dokter werker maatskappy mark pryse geld groei "
    "navorsing wetenskap geskiedenis taal skryf gelees gedink geglo wou stadig vinnig duidelik vriendelik geluk vryheid",
    "vi": "chính phủ bộ trưởng quốc gia nhân dân trẻ em gia đình trường học giáo viên học sinh kiến thức buổi sáng buổi tối nhà bếp cửa sổ đường phố cây cầu sức khỏe bệnh viện bác sĩ công nhân "
    "công ty thị trường giá cả tiền tăng nghiên cứu khoa học lịch sử văn hóa ngôn ngữ viết đọc nghĩ tin muốn tìm chơi chậm nhanh hạnh phúc tự do phát triển quyết định câu hỏi trả lời",
    "ru": "правительство министр страны люди дети семья школа учитель ученик знание утро вечер кухня окно дом здание улица мост здоровье больница врач рабочий предприятие "
    "рынок цены деньги рост исследование наука история культура язык писать читал думал верил хотел искал играли медленно быстро ясно счастье свобода дружба развитие "
    "решение вопрос ответ дочь брат мать отец зима лето жёлтый светлый высокий сильнейший показал известный данный взятый бежит возможно несколько достаточно неделя месяц "
    "обратно вместе особенно вероятно разные общий говорить хорошо следующий город деревня женщины человек человека работа сделать",
    "uk": "уряд міністр країни люди діти сім'я школа вчитель учень знання ранок вечір кухня вікно будинок будівля вулиця міст здоров'я лікарня лікар робітник підприємство "
    "ринок ціни гроші зростання дослідження наука історія культура мова писати читав думав вірив хотів шукав грали повільно швидко ясно щастя свобода дружба розвиток "
    "рішення питання відповідь дочка брат мати батько зима літо жовтий світлий високий найсильніший показав відомий даний взятий біжить можливо кілька досить тиждень місяць "
    "назад разом особливо ймовірно різні спільний говорити добре наступний місто село жінки людина робота зробити",
    "bg": "правителство министър страни хора деца семейство училище учител ученик знание сутрин вечер кухня прозорец къща сграда улица мост здраве болница лекар работник предприятие "
    "пазар цени пари растеж изследване наука история култура език пиша четеше мислеше вярваше искаше търсеше играеха бавно бързо ясно щастие свобода приятелство развитие "
    "решение въпрос отговор дъщеря брат майка баща зима лято жълт светъл висок показа известен даден взет тича възможно няколко достатъчно седмица месец "
    "обратно заедно особено вероятно различни общ говоря добре следващ град село жени човек работа направя държава правото",
    "mk": "влада министер земји луѓе деца семејство училиште учител ученик знаење утро вечер кујна прозорец куќа зграда улица мост здравје болница лекар работник пазар цени пари раст",
    "sr": "влада министар земље људи деца породица школа учитељ ученик знање јутро вече кухиња прозор кућа зграда улица мост здравље болница лекар радник предузеће тржиште цене новац раст",
    "be": "урад міністр краіны людзі дзеці сям'я школа настаўнік вучань веды раніца вечар кухня акно дом будынак вуліца мост здароўе бальніца лекар рабочы рынак цэны грошы рост",
    "ar": "الحكومة الوزير الدول الناس الأطفال العائلة المدرسة المعلم الطالب المعرفة الصباح المساء المطبخ النافذة البيت المبنى الشارع الجسر الصحة المستشفى الطبيب العامل "
    "الشركة السوق الأسعار المال النمو البحث العلم التاريخ الثقافة اللغة الكتابة القراءة يعتقد يريد يبحث ببطء بسرعة بوضوح السعادة الحرية الصداقة التنمية القرار السؤال "
    "الجواب ابنة أخ والدة والد الشتاء الصيف أصفر أعلى معروف ممكن عدة أسبوع شهر معا خاصة مختلفة مشترك التالي مدينة قرية النساء رجل وقالت ويعمل للعمل",
    "fa": "دولت وزیر کشورها مردم کودکان خانواده مدرسه آموزگار دانش‌آموز دانش صبح شب آشپزخانه پنجره خانه ساختمان خیابان پل سلامت بیمارستان پزشک کارگر شرکت بازار قیمت پول رشد "
    "پژوهش علم تاریخ فرهنگ زبان نوشتن خواندن فکر می‌خواست آهسته سریع روشن شادی آزادی دوستی توسعه تصمیم پرسش پاسخ دختر برادر مادر پدر زمستان تابستان زرد بلند "
    "نامیده شناخته داده گرفته ممکن چند هفته ماه بازگشت ویژه گوناگون مشترک گفتن خوب شهر روستا زنان مرد بزرگ کوچک نخستین ایرانی گزارش",
    "ur": "حکومت وزیر ممالک لوگ لوگوں بچے بچوں خاندان اسکول استاد طالب علم صبح شام باورچی کھڑکی گھر عمارت سڑک پل صحت ہسپتال ڈاکٹر مزدور کمپنی بازار قیمت قیمتوں پیسہ ترقی "
    "تحقیق تاریخ ثقافت زبان لکھنا پڑھنا سوچا چاہتے ڈھونڈ کھیل آہستہ جلدی واضح خوشی آزادی دوستی فیصلے سوال جواب بیٹی بھائی والدہ والد سردی گرمی پیلا بلند طاقتور کہا "
    "دکھایا معلوم ممکن کئی کافی ہفتہ مہینہ واپس خاص مختلف مشترکہ بولنا اچھا اگلا شہر گاؤں عورتیں آدمی بڑا بڑی چھوٹا پاکستان کرنے کرتے ہونے دوران",
    "hi": "सरकार मंत्री देश लोग लोगों बच्चे परिवार स्कूल शिक्षक छात्र ज्ञान सुबह शाम रसोई खिड़की घर इमारत सड़क पुल स्वास्थ्य अस्पताल डॉक्टर मजदूर कंपनी बाजार कीमत पैसा विकास अनुसंधान विज्ञान इतिहास "
    "संस्कृति भाषा लिखना पढ़ना सोचा चाहते खोज खेल धीरे जल्दी स्पष्ट खुशी आजादी दोस्ती निर्णय सवाल जवाब बेटी भाई पिता सर्दी गर्मी पीला ऊंचा मजबूत बताया संभव कई काफी सप्ताह महीना वापस विशेष अलग महिलाओं करने होने दिल्ली भारतीय",
    "mr": "सरकार मंत्री देश लोक मुले कुटुंब शाळा शिक्षक विद्यार्थी ज्ञान सकाळ संध्याकाळ घर इमारत रस्ता पूल आरोग्य रुग्णालय डॉक्टर कामगार कंपनी बाजार किंमत पैसा विकास संशोधन इतिहास भाषा लिहिणे वाचणे",
    "ne": "सरकार मन्त्री देश मानिस बालबालिका परिवार विद्यालय शिक्षक विद्यार्थी ज्ञान बिहान साँझ घर भवन सडक पुल स्वास्थ्य अस्पताल चिकित्सक कामदार कम्पनी बजार मूल्य पैसा विकास अनुसन्धान इतिहास भाषा",
}
"""Words by language, separated by spaces, lower case."""

"""Frequent words and word endings of languages, for texts too short for statistics over characters.

Function words, and inflections and derivations as grammars list them. A word or ending may stand for several languages.
"""

from __future__ import annotations

WORDS = {
    "en": "the of and to in is was for that with are from this have not been their which were they would there about other could between "
    "through after also these first people should where while under without against during before because another being every more "
    "than some only into over such those what when your into most many much even never always still since again against again",
    "de": "der die das und ist nicht ein eine einen einem einer eines mit auf für von dem den des sich auch als aus bei nach über wird werden wurde "
    "wurden sind haben hatte hatten kann können durch gegen zwischen unter ohne noch schon nur sehr mehr etwas wenn aber oder wie sein seine seiner "
    "ihre ihrer diese dieser dieses damit beiden jedoch während immer wieder jahre zeit möchte müssen sollen wollen viele leben neue neuen",
    "fr": "le la les des une est pas que qui dans pour avec sur sont par plus cette ces mais aux été ont leur leurs être avoir fait faire tout tous toute "
    "toutes très sans sous entre après avant depuis pendant comme aussi encore même donc celle celui ceux nous vous elle elles ils peut peuvent "
    "dont selon ainsi alors autre autres chaque plusieurs jamais toujours était étaient nouveau nouvelle nouvelles deux trois année années monde pouvez",
    "es": "el los las una que del por con para está están como más pero sus fue son este esta estos estas ese esa muy sin sobre entre también hasta desde "
    "cuando donde quien quienes porque durante después antes ahora siempre nunca todo todos toda todas otro otros otra otras mismo misma mientras "
    "según ser hacer tiene tienen puede pueden había han hay sido hace años cada mayor mejor mucho muchos nosotros ellos ella usted cualquiera tanto mundo",
    "pt": "os uma não com para que mais como são dos das pelo pela pelos pelas foi ser está estão também até muito quando onde quem porque depois antes agora "
    "sempre nunca todo todos toda todas outro outros outra outras mesmo mesma enquanto segundo fazer tem têm pode podem havia há sido anos cada maior melhor "
    "muitos nós eles ela você seu sua seus suas isso isto este esta essa esse ainda apenas assim entre sobre desde tenho qualquer mundo lugar chega",
    "it": "il lo gli che non per una sono con del della dei delle degli dal dalla nel nella nelle alla alle dello come più anche questo questa questi queste "
    "quello quella suo sua essere avere fatto stato stata stati tutto tutti tutta tutte molto quando dove perché dopo prima ora sempre mai altro altri "
    "altra altre stesso stessa mentre secondo fare può possono aveva hanno anni ogni oppure ancora tra fra così loro noi voi quindi però proprio senza verso",
    "ca": "els les una que amb per del dels és són com més però aquest aquesta aquests aquestes molt sense sobre entre també fins des quan "
    "on qui perquè durant després abans ara sempre mai tot tots tota totes altre altres mateix mateixa mentre segons ser fer té tenen pot poden havia han hi "
    "estat anys cada major millor molts nosaltres ells ella seu seva seus seves això així només encara doncs ens dos tres seguint preus venda grups",
    "gl": "os unha non con para que máis como son dos das polo pola foi ser está están tamén ata moi cando onde quen porque despois antes agora sempre nunca "
    "todo todos toda todas outro outros outra outras mesmo mesma mentres segundo facer ten teñen pode poden había hai sido anos cada mellor moitos seu súa seus isto",
    "ro": "și şi este sunt care pentru din prin peste după până între despre către fără sub foarte mai când unde cine pentru că dacă însă deci toate toți toţi "
    "acest această aceste acestor acesta aceasta aceea acela lui lor noastre noastră nostru vostru poate pot fost fi avea are au ani anul fiecare mare mult "
    "multe mulți astfel doar încă chiar niciodată întotdeauna primul prima timp timpul trebuie orice ceva cineva către dintre printre decât numai cum "
    "cele cel cea alte alți altă altul unor unui unei ale sale manual legile contracte",
    "nl": "de het een van en dat die niet zijn met voor aan ook als maar bij uit door over naar heeft hebben werd werden wordt worden was waren kan kunnen "
    "tegen tussen onder zonder nog al alleen zeer meer iets wanneer hoe haar hun deze dit dan toen daar hier waar veel jaar jaren tijd moeten willen zullen "
    "weer altijd nooit andere eerste nieuwe grote enkele zoals omdat echter terwijl sinds waarbij waarmee waardoor gebaseerd minder betalen extra",
    "af": "die van en het nie met vir aan ook maar by uit deur oor na was word kan teen tussen onder sonder nog baie meer wanneer hoe haar hulle hierdie dit "
    "toe daar hier waar jaar tyd moet wil sal weer altyd nooit ander eerste nuwe groot soos omdat egter terwyl sedert hy sy ons julle",
    "da": "og det at en den til er som på de med han af for ikke der var sig et har om vi min havde ham hun nu over da fra du ud sin dem os op hans hvor "
    "eller hvad skal selv her alle vil blev kunne ind når være kom noget ville jo deres efter ned skulle denne end dette mit også under have dig anden hende "
    "mine alt meget sit sine vor mod disse hvis din nogle hos blive mange bliver været samme aldrig fordi mellem uden siden igen kommet glemt ønsker "
    "derfor måske både hver hele første større rigtig sikkert flere nye kendt får gør tidligere",
    "no": "og det at en den til er som på de med han av for ikke der var seg et har om vi min hadde ham hun nå over da fra du ut sin dem oss opp hans hvor "
    "eller hva skal selv her alle vil ble kunne inn når være kom noen ville deres etter ned skulle denne enn dette mitt også under ha deg annen henne "
    "alt mye sitt sine mot disse hvis din noe hos bli mange blir vært samme aldri fordi mellom uten siden igjen kommet derfor kanskje både hver hele første større",
    "nn": "og det at ein den til er som på dei med han av for ikkje der var seg eit har om vi hadde ho no over då frå du ut sin oss opp kvar eller kva skal sjølv her alle vil "
    "vart kunne inn når vere kom noko ville etter skulle denne enn dette mitt også under meir mykje mange blir vore same aldri fordi mellom utan sidan igjen",
    "sv": "och det att en den till är som på de med han av för inte där var sig ett har om vi min hade honom hon nu över då från du ut sin dem oss upp hans "
    "eller vad skall ska själv här alla vill blev kunde in när vara kom något ville deras efter ned skulle denna än detta mitt också under ha dig annan henne "
    "allt mycket sitt sina mot dessa hos bli många blir varit samma aldrig eftersom mellan utan sedan igen kommer därför kanske både varje hela första större "
    "bara mer men antal stora kunskaper vatten erbjuder varnar beror titta",
    "is": "og að er var það sem ekki hann hún með fyrir til um við eru hefur þetta þessi þeir þær þau þegar eftir eða en frá upp úr verið voru mjög allt allir einnig",
    "fi": "ja on ei se että hän oli olla joka mutta tai kun niin mukaan myös sen ovat kuin voi sitä jos vain hänen jotka olivat ole jo kanssa sekä ennen jälkeen "
    "mitä tämä tässä näin kuitenkin noin vielä enemmän paljon kaikki kaikkien eivät ollut olleet pitää voidaan voivat ensimmäinen uusi hyvin minä sinä me te he "
    "koska miten missä aina joskus lähes jonka joita kestää sijaitsee suorittaa liittyvän",
    "et": "ja on ei see et ta oli olla kes aga või kui nii ka mis selle kas ning oma pärast enne ära veel rohkem palju kõik olid olnud saab võib esimene uus väga mina sina "
    "meie teie nemad sest kuidas kus alati peab tuleb",
    "hu": "az és hogy nem egy is volt meg csak már még de van ezt azt mint vagy aki ami amely amelyek amelynek lehet kell minden ezek azok után előtt között szerint "
    "alatt felett nagyon több sok első másik pedig illetve mert amikor ahol hogyan mindig soha lesz voltak lett kellett tehát ezért számára való során által "
    "nélkül magyar én te mi ti ők ilyen olyan itt ott ide oda",
    "pl": "i w nie na się że z do jest to jak ale po co tak za od jego jej są był była było były przez przed przy dla które który która którzy tego tej tym "
    "także tylko może mogą oraz już jeszcze bardzo więcej kiedy gdzie kto ponieważ zawsze nigdy wszystko wszystkie wszystkich inne innych pierwszy nowy "
    "dużo wielu między podczas według bez pod nad być mieć ma mają został została lat roku ludzi bardziej dalsze czynności znalazł tłumaczy",
    "cs": "a v na je se že z do to jak ale po co tak za od jeho její jsou byl byla bylo byli přes před při pro které který která kteří toho této tím také pouze může mohou "
    "již ještě velmi více když kde kdo protože vždy nikdy všechno všechny všech jiné první nový mnoho mezi během podle bez pod nad být mít má mají roku let lidí "
    "jehož jejich budou bude aby nebo však například našemu zcela pak tedy i s k o u",
    "sk": "a v na je sa že z do to ako ale po čo tak za od jeho jej sú bol bola bolo boli cez pred pri pre ktoré ktorý ktorá ktorí toho tejto tým tiež len môže môžu "
    "už ešte veľmi viac keď kde kto pretože vždy nikdy všetko všetky všetkých iné prvý nový mnoho medzi počas podľa bez pod nad byť mať má majú roku rokov ľudí "
    "ktorého ich budú bude aby alebo však napríklad",
    "sl": "in v na je se da z do to kot ali po kaj tako za od njegov njena so bil bila bilo bili skozi pred pri ki tega te tem tudi samo lahko že še zelo več ko kje kdo ker "
    "vedno nikoli vse vsi drugi prvi novi veliko med po brez pod nad biti imeti ima imajo leta let ljudi bodo bo ne pa",
    "hr": "i u na je se da iz do to kao ali po što tako za od njegov njezin su bio bila bilo bili kroz pred pri koji koja koje toga te tim također samo može mogu već još "
    "vrlo više kada gdje tko jer uvijek nikad sve svi drugi prvi novi mnogo između tijekom prema bez pod nad biti imati ima imaju godine ljudi će nije",
    "lv": "un ir ar no par uz kas tas ka bet vai kā lai pēc pie tika bija nav arī viņš viņa tikai var ļoti vairāk kad kur jo vienmēr visi cits pirmais jauns daudz starp saskaņā bez "
    "zem virs būt gada gadu cilvēki",
    "lt": "ir yra su iš apie ant kas tai kad bet ar kaip po prie buvo nėra taip pat jis ji tik gali labai daugiau kada kur nes visada visi kitas pirmas naujas daug tarp pagal be "
    "būti metų žmonės",
    "sq": "dhe në të një për me që është nuk nga si më por ka janë ishte kjo ky ata pas para shumë gjithë mund duhet ose edhe",
    "tr": "ve bir bu da de için ile çok daha en gibi kadar olarak olan oldu olduğu var yok ne ama sonra önce ancak veya ya her hiç bütün tüm şey zaman yıl gün "
    "kendi diğer ilk yeni büyük iyi nasıl neden çünkü üzerine göre karşı arasında sadece bile değil etti eden edilen edildi olması olduğunu "
    "biz siz onlar ben sen mutlaka sonrası kişi kişiler türk sağlık hedef",
    "az": "və bir bu da də üçün ilə çox daha ən kimi qədər olaraq olan oldu var yox nə amma sonra əvvəl hər heç bütün şey zaman il gün öz digər ilk yeni böyük yaxşı",
    "id": "yang dan di dari ini itu untuk dengan pada tidak dalam adalah akan juga ke oleh sebagai bisa dapat atau telah sudah karena ada mereka kami kita saya anda "
    "banyak lebih sangat semua setelah sebelum antara tanpa bahwa hanya masih harus seperti tersebut secara beberapa tentang menjadi saat ketika tahun hari orang "
    "sampai kalian dia ia apa siapa mana jika namun tetapi hingga para lawan jalan wajah nilai merasa terlibat meliputi",
    "ms": "yang dan di dari ini itu untuk dengan pada tidak dalam adalah akan juga ke oleh sebagai boleh dapat atau telah sudah kerana ada mereka kami kita saya anda banyak lebih "
    "sangat semua selepas sebelum antara tanpa bahawa hanya masih perlu seperti tersebut secara beberapa tentang menjadi ketika tahun hari orang iaitu ialah",
    "tl": "ang ng sa na mga at ay ito para hindi kung siya niya ako mo ka nila sila may isang lahat dahil ngunit pero nang din rin kanyang pang wala",
    "sw": "na ya wa kwa ni katika la za cha kama hii hiyo huu kuwa lakini pia watu mwaka sana au yake yao wao",
    "vi": "và của là có không được cho các một những này với trong người đã đến khi như để từ về nhiều cũng đó ra sẽ trên phải còn theo vào lại tại nhưng thì đang",
    "ru": "и в не на что с он как это по но из у за от так же был была было были для его её их они мы вы все всё еще ещё уже если или при когда где кто который которая "
    "которое которые которых потому также только может могут очень более много между после перед через без под над быть есть нет год года лет людей этот эта эти "
    "того том чтобы во со до нужно можно время всегда никогда откуда благодаря хотите много",
    "uk": "і в не на що з він як це по але із у за від так же був була було були для його її їх вони ми ви всі все ще вже якщо або при коли де хто який яка яке які яких "
    "тому також тільки може можуть дуже більше багато між після перед через без під над бути є немає рік року років людей цей ця ці того цього щоб до можна треба "
    "потрібно час завжди ніколи постійно двадцять скласти та й",
    "bg": "и в не на че с той как това по но из за от така беше била било били за неговия нейния тяхното те ние вие всички всичко още вече ако или при когато къде кой "
    "който която което които защото също само може могат много повече между след преди през без под над да бъде съм са сме е няма ще година години хора този тази тези "
    "като до до наистина работа момента просто каква какво какъв според обаче заради дори докато въпроси причина",
    "mk": "и во не на дека со тој како ова по но од за беше била тие ние вие сите сè уште веќе ако или при кога каде кој која кое кои бидејќи исто само може многу повеќе меѓу "
    "после пред преку без под над да биде сум се сме нема ќе година луѓе овој оваа овие",
    "sr": "и у не на да са он као ово по али из за од је су био била било били они ми ви сви све још већ ако или при када где ко који која које јер такође само може могу "
    "веома више много између после пре кроз без под над бити нема година људи овај ова ови",
    "be": "і ў не на што з ён як гэта па але за ад так быў была было былі для яго яе іх яны мы вы усе яшчэ ўжо калі або дзе хто які якая якія таму таксама толькі можа вельмі больш",
    "ar": "في من على إلى عن أن إن كان كانت كانوا هذا هذه ذلك تلك التي الذي الذين ما لا لم لن قد كل بعض بين بعد قبل عند حيث أو ثم مع هو هي هم نحن غير منذ خلال حول أيضا كما لكن",
    "fa": "و در به از که این را با است برای آن یک تا می شود شد های بر هم خود کرد کرده بود باید دارد دارند هستند نیست اما اگر یا هر همه چه بین پس پیش درباره همچنین کند کنند شده باشد "
    "ایران همکاری گفتار منظور",
    "ur": "کے کی میں سے کا ہے نے کو اور پر یہ ہیں کہ ایک بھی تھا تھی تھے وہ اس ان جو تو نہیں کر ہو گیا گئے گئی رہا رہی رہے لئے لیے اپنے اپنی ساتھ بعد پہلے تک جب کیا ہوئے ہوئی ہوا سب کچھ "
    "والے والی انہوں دیا دیئے جارہے فیصلہ ضروری ضرورت انتہائی سرکاری",
    "ps": "او په د چې له دی کې نه ته دا یو هم سره هغه ده یې کړي شوي لپاره",
    "hi": "के में की है से का और को पर यह हैं कि एक भी था थी थे वह इस उन जो तो नहीं कर हो गया गए गई रहा रही रहे लिए अपने अपनी साथ बाद पहले तक जब क्या हुए हुई हुआ लेकिन इसलिए उन्होंने सरकार",
    "mr": "आहे आणि या ते हे की व तर मध्ये होते होता होती नाही असे काही त्या त्यांनी करण्यात केले केली आहेत मात्र पण साठी",
    "ne": "छ र को मा ले का हो पनि यो भएको गरेको छन् थियो गर्न भने लाई तथा",
}
"""Words by language, separated by spaces, lower case."""

RUNNING_WORDS = {
    "en": "we you our can may any how use its it's you're don't said says read click please will has had out who why off own",
}
"""Words that are frequent too, but count in running text only: in a few words they may be another language's."""

ENDINGS = {
    "en": "ing tion tions ness ment ments able ible ful less ship ly ity ies ous ish ight ough ed ers ance ence th",
    "de": "ung ungen heit keit lich liche lichen licher schaft isch ische ischen ten ter tes ende enden chen tzt icht ieren iert igen iger",
    "fr": "tion tions ment ements eux euse eaux eau ique iques aient ait aux ité ités ance ences elle elles ette ettes eur eurs oire ées ée és ez ier ière aire aires sse",
    "es": "ción ciones dad dades mente ando iendo aba aban ado ados ada adas ido idos ida ía ían miento mientos illo illa ero eros ismo ista oso osa amos emos aron ieron ará arán able ibles ez anza ncia ncias",
    "pt": "ção ções dade dades mente ando endo indo ava avam ado ados ada adas ido idos ida ia iam mento mentos inho inha eiro eiros eira ismo ista oso osa amos emos aram eram ará arão ável íveis agem agens ncia ncias ões ães ão",
    "it": "zione zioni ità mente ando endo ava avano ato ati ata ate uto uti uta ito iti ire are ere mento menti ezza ezze ino ina ini ista isti oso osa iamo iano arono erono erà anno ucci ello ella elli aggio sce cchi gli tto tti tta nno nza",
    "ca": "ció cions tat tats ment ments ant ent int ava aven ada ades ats its uda ut udes ita isme ista ós osa osos em eu aren iren arà ança ència ències atge ació itat itats esa eses al als és uix itx ig",
    "gl": "ción cións dade dades mente ando endo aba aban ado ados ada adas ncia ncias eiro eira",
    "ro": "ţie ție ţii ții ului ilor elor ească esc eşte ește ească area erea irea uri urile ele iile ilor ată ate aţi ați ând ind esti este escu ţiile țiile iei ii iune iuni tate tăţi tăți ment mentul ul ător toare tori eza ează isem iră ără ea iere uia",
    "nl": "ing ingen heid heden lijk lijke tje tjes isch ische aar aars eerd eren elen schap baar zaam ende den dde ste eld acht ijn ijk ijf ijd uur oor oon aan aat ieke iek",
    "af": "ing heid lik like skap tjie tjies",
    "da": "else elser ede erne ernes ene ens lig lige ligt hed heder tion tioner inger ning erede et ets sk ske iske ende gt ngen løs tede ighed igheder erer sejlet ådene",
    "no": "else elser erne ene lig lige ligt het heter sjon sjoner inger ning ert et sk ske iske ende asjon asjoner ighet",
    "sv": "ning ningar het heter arna orna erna ade ades ande ende lig liga ligt skt ska isk iska tion tioner are aren ar or ering eringar ät ått ällt iga igt sson",
    "is": "inn ins inum unum anna ur ir um ar ast uðu aði legt",
    "fi": "ssa ssä sta stä lla llä lta ltä lle ksi een iin nen sen set iset minen misen taan tään vat vät tti tta ttä nut nyt mme ista istä ien jen den isia yys uus ys us",
    "et": "ga st sse le lt ks mine misel ist ud nud tud ma vad ide de ele isse",
    "hu": "ban ben nak nek ból ből ról ről tól től hoz hez höz val vel ként ság ség ok ek ök ák ék ot et öt ást ést ás és ni ott ett tt tak tek ják ik ások ések ai ei jai jei jének jának unk ünk ünket",
    "pl": "ość ości ować owany owa owe owy ego emu ach ami ych ymi ich iej ski ska skie skich ie cie nie nia niem niu ła ło li ły ał ów em ąc ący ący cja cji cję rz sz cz dz ij",
    "cs": "ost osti ní ního ním ování ový ová ové ého ému ech ích ích ými ími ský ská ské ských ě ů ou la lo li ly al il ého ce cí cích ích ené ený eno áno ané aný ává uje ují",
    "sk": "osť osti nie nia ovanie ový ová ové ého ému och ách ami ých ými ský ská ské ských ej ou la lo li al il cia cie ciu uje ujú ajú",
    "sl": "ost osti nje nja anje ega emu ih imi ski ska ske ov ev ov la lo li al il cija cije jo ajo",
    "hr": "ost osti nje nja anje oga omu ih im ima ski ska ske ov ev la lo li ao io cija cije ju aju",
    "tr": "lar ler ları leri ların lerin larını lerini ında inde ından inden dan den nın nin nun nün ının inin dır dir tır tir mak mek ması mesi maları arak erek yor yordu acak ecek mış miş lık lik luk lük cı ci sı si lı li sız siz ndan nden ıyla iyle ını ına ine unu una iyor",
    "az": "lar lər ları ləri ların lərin da də dan dən nın nin mək maq ması məsi lıq lik",
    "id": "kan nya lah kah annya kannya ngan an asi isasi",
    "ms": "kan nya lah kah annya kannya ngan asi isasi",
    "ru": "ого его ому ему ыми ими ать ить еть ять ться тся ется ится ние ния нию ний ных ный ная ное ные ской ский ские ских ость ости ой ей ую юю ая яя ое ые ие ала ила ала ло ли щий щая щее щие щего щих вший ующ ют ешь ишь",
    "uk": "ння ття ість ості ський ська ське ської ських ого ому ими ати ити іти ться ється ів їв ою ею ої ій ий их ні ні ва ві ки ції ція цію єю ють ять ила ала ли ною ької",
    "bg": "ът ят ите ата ята ото ето ията ията та то ност ността ване ния ният ски ска ско ските ица ели или али ах аха их иха ва ира ирани ани ени ова ева ции ция ира",
    "mk": "от та то те ите ата ост вање ски ска ско",
    "sr": "ог ом их им има ски ска ско ост ње ња",
    "ar": "ات ون ين ية ته ها هم نا وا ان تي",
    "fa": "های هایی ها ان اند ند یم ید ای گان ترین تر است شان مان انه انی ند",
    "ur": "وں یں یاں ئے ئی ات ہے ہیں تے تی نے گے گی",
    "hi": "ों ें ाओं ियों िया ना ने ता ते ती या ये एँ",
    "mr": "ाच्या ांच्या ाने ांनी ात ाला ांना णे ून",
}
"""Endings of words by language, separated by spaces, lower case; at least two letters stand before them."""

"""Where rows live: the Arrow schemas, the snapshot store, the loader and the SQL that users see."""

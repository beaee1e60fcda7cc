"""The commands of `inkmill`, by what they are about; every command is a thin call of the library."""

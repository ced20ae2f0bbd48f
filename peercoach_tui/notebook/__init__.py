"""Where it is kept: the one package that knows TinyDB, the files of the partners and the lock on them."""

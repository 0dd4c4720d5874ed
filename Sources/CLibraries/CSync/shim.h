// Of Linux's C library, declared there only for programs in C that ask for it (syncfs(2)): Swift's Glibc lacks it.
int syncfs(int file);

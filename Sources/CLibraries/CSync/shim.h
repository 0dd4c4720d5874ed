// Of Linux's C library, declared there only for programs in C that ask for them (syncfs(2), rename(2)): Swift's Glibc
// lacks them.
int syncfs(int file);
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);
/// Fail rather than replace what stands in the place.
enum { RENAME_NOREPLACE = 1 };

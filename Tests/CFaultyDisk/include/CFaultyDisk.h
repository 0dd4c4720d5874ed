#ifndef CFAULTYDISK_H
#define CFAULTYDISK_H

// A disk that fails: an SQLite VFS over the system's own, for files whose path has a mark (SQLite documentation, "The
// OS Interface"; "How SQLite Is Tested", 3.2 and 3.3). Calls that change the disk are counted: writes, truncations,
// syncs, removals and the making of files. One disk is faulty at a time.

/// Makes the faulty disk SQLite's default; files without the mark in their path are not touched.
void faulty_disk_install(const char *mark);

/// Lets the `nth` call from here on fail with an SQLite result code, and all later ones too when it `stays` broken.
void faulty_disk_arm(int nth, int code, int stays);

/// Repairs the disk; says whether a call failed since it was armed.
int faulty_disk_repair(void);

#endif

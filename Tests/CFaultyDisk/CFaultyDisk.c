#include "CFaultyDisk.h"

#include <sqlite3.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

static sqlite3_vfs *real_disk;
static sqlite3_vfs faulty;
static char *path_mark;
static _Atomic int calls_left, failure, stays_broken, has_failed;

/// SQLITE_OK, or what the next call that changes the disk gives.
static int next_call(void) {
  int code = failure;
  if (code == SQLITE_OK) return SQLITE_OK;
  int left = --calls_left;
  if (left > 0 || (left < 0 && !stays_broken)) return SQLITE_OK;
  has_failed = 1;
  return code;
}

/// The methods of one kind of files of the real disk, and those that stand in for them: the first member, so that a
/// file's methods lead back to it.
typedef struct {
  sqlite3_io_methods methods;
  const sqlite3_io_methods *real;
} file_kind;

static file_kind kinds[8];

static const sqlite3_io_methods *real(sqlite3_file *file) { return ((const file_kind *)file->pMethods)->real; }

static int faulty_write(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset) {
  int code = next_call();
  return code == SQLITE_OK ? real(file)->xWrite(file, bytes, count, offset) : code;
}

static int faulty_truncate(sqlite3_file *file, sqlite3_int64 size) {
  int code = next_call();
  return code == SQLITE_OK ? real(file)->xTruncate(file, size) : code;
}

static int faulty_sync(sqlite3_file *file, int flags) {
  int code = next_call();
  return code == SQLITE_OK ? real(file)->xSync(file, flags) : code;
}

static void stand_in(sqlite3_file *file) {
  for (int i = 0; i < 8; i++) {
    if (kinds[i].real == NULL) {
      kinds[i].real = file->pMethods;
      kinds[i].methods = *file->pMethods;
      kinds[i].methods.xWrite = faulty_write;
      kinds[i].methods.xTruncate = faulty_truncate;
      kinds[i].methods.xSync = faulty_sync;
    }
    if (kinds[i].real == file->pMethods) {
      file->pMethods = &kinds[i].methods;
      return;
    }
  }
  abort();
}

static int is_marked(const char *path) { return path != NULL && strstr(path, path_mark) != NULL; }

static int faulty_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags) {
  int is_there = 1;
  if (is_marked(path)) real_disk->xAccess(real_disk, path, SQLITE_ACCESS_EXISTS, &is_there);
  if (!is_there && (flags & SQLITE_OPEN_CREATE) && next_call() != SQLITE_OK) {
    file->pMethods = NULL;
    return SQLITE_CANTOPEN;
  }
  int code = real_disk->xOpen(real_disk, path, file, flags, out_flags);
  if (code == SQLITE_OK && is_marked(path)) stand_in(file);
  return code;
}

static int faulty_delete(sqlite3_vfs *vfs, const char *path, int sync) {
  int code = is_marked(path) ? next_call() : SQLITE_OK;
  return code == SQLITE_OK ? real_disk->xDelete(real_disk, path, sync) : SQLITE_IOERR_DELETE;
}

void faulty_disk_install(const char *mark) {
  if (real_disk != NULL) return;
  path_mark = strdup(mark);
  real_disk = sqlite3_vfs_find(NULL);
  faulty = *real_disk;
  faulty.zName = "faulty";
  faulty.pNext = NULL;
  faulty.xOpen = faulty_open;
  faulty.xDelete = faulty_delete;
  sqlite3_vfs_register(&faulty, 1);
}

void faulty_disk_arm(int nth, int code, int stays) {
  calls_left = nth;
  stays_broken = stays;
  has_failed = 0;
  failure = code;
}

int faulty_disk_repair(void) {
  failure = SQLITE_OK;
  return has_failed;
}

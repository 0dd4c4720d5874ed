#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "CSQLiteSession.h"

#include <sqlite3.h>

int isuo_session_create(void *connection, void **session) {
  return sqlite3session_create(connection, "main", (sqlite3_session **)session);
}

int isuo_session_attach(void *session, const char *table) { return sqlite3session_attach(session, table); }

int isuo_session_inverse(void *session, int *size, void **bytes) {
  int forward_size = 0;
  void *forward = 0;
  int code = sqlite3session_changeset(session, &forward_size, &forward);
  if (code == SQLITE_OK) code = sqlite3changeset_invert(forward_size, forward, size, bytes);
  sqlite3_free(forward);
  return code;
}

void isuo_session_delete(void *session) { sqlite3session_delete(session); }

void isuo_session_free(void *bytes) { sqlite3_free(bytes); }

static int refuse(void *context, int reason, sqlite3_changeset_iter *change) { return SQLITE_CHANGESET_ABORT; }

int isuo_changeset_apply(void *connection, int size, void *bytes) {
  return sqlite3changeset_apply(connection, size, bytes, 0, refuse, 0);
}

int isuo_changes_start(void **changes, int size, void *bytes) {
  return sqlite3changeset_start((sqlite3_changeset_iter **)changes, size, bytes);
}

int isuo_changes_next(void *changes) { return sqlite3changeset_next(changes); }

static const char *operation(void *changes, int *kind) {
  const char *table = 0;
  int count = 0;
  return sqlite3changeset_op(changes, &table, &count, kind, 0) == SQLITE_OK ? table : 0;
}

const char *isuo_changes_table(void *changes) {
  int kind = 0;
  return operation(changes, &kind);
}

void *isuo_changes_value(void *changes, int column) {
  sqlite3_value *value = 0;
  int kind = 0;
  if (operation(changes, &kind) == 0) return 0;
  if (kind == SQLITE_INSERT) {
    sqlite3changeset_new(changes, column, &value);
  } else {
    sqlite3changeset_old(changes, column, &value);
  }
  return value;
}

void isuo_changes_end(void *changes) { sqlite3changeset_finalize(changes); }

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

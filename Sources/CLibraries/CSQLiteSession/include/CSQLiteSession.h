#ifndef CSQLITESESSION_H
#define CSQLITESESSION_H

// The part of SQLite's session extension that undoing an import takes (SQLite documentation, "The Session
// Extension"). Handles are SQLite's: a connection, a session.

/// Starts to record the changes of a connection's main database; `*session` is given back by
/// `isuo_session_delete`.
int isuo_session_create(void *connection, void **session);

/// Records a table; nothing of a table that is not attached is recorded.
int isuo_session_attach(void *session, const char *table);

/// What takes the changes recorded so far back, as a changeset; the bytes are given back by `isuo_session_free`.
int isuo_session_inverse(void *session, int *size, void **bytes);

void isuo_session_delete(void *session);

void isuo_session_free(void *bytes);

/// Applies a changeset, whole or not at all: SQLITE_ABORT when a row is no longer as it was left.
int isuo_changeset_apply(void *connection, int size, void *bytes);

/// Starts to read a changeset; `*changes` is given back by `isuo_changes_end`.
int isuo_changes_start(void **changes, int size, void *bytes);

/// Goes to the next change: SQLITE_ROW, or SQLITE_DONE after the last.
int isuo_changes_next(void *changes);

/// The table of the change.
const char *isuo_changes_table(void *changes);

/// A column of the changed row, an `sqlite3_value` that holds until the next change: what it was, or what it becomes
/// in a row that is put in. NULL when the change does not tell it.
void *isuo_changes_value(void *changes, int column);

void isuo_changes_end(void *changes);

#endif

#include "CLoading.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

enum { environment_failed = 3 };

static _Noreturn void fail(const cloading_library *library, const char *what) {
  const char *reason = dlerror();
  fprintf(
      stderr, "error: %s cannot be loaded: %s\nhelp: install the package %s\n", what,
      reason ? reason : "no reason is known", library->package);
  exit(environment_failed);
}

/// Threads that load at the same time get the same handle: dlopen counts its users.
static void *handle_of(cloading_library *library) {
  void *handle = atomic_load_explicit(&library->handle, memory_order_acquire);
  for (const char *const *name = library->names; handle == NULL && *name != NULL; name++) {
    handle = dlopen(*name, RTLD_LAZY | RTLD_LOCAL);
  }
  if (handle == NULL) fail(library, library->names[0]);
  atomic_store_explicit(&library->handle, handle, memory_order_release);
  return handle;
}

void *cloading_function(cloading_library *library, const char *name) {
  void *function = dlsym(handle_of(library), name);
  if (function == NULL) fail(library, name);
  return function;
}

#ifndef CLOADING_H
#define CLOADING_H

#include <stdatomic.h>

/// A shared library that is loaded when it is first needed. A report is often one short process: the libraries that
/// only an import or a sort calls, and those that they need in turn, were a fifth of its time.
typedef struct cloading_library {
  /// The names it may have, the preferred first, NULL last.
  const char *const *names;
  /// Debian's package, for the one who must install it.
  const char *package;
  _Atomic(void *) handle;
} cloading_library;

/// The address of a function. Ends the program with exit status 3, as a failing environment does, when the library or
/// the function is missing: the dynamic linker would not even have started it.
void *cloading_function(cloading_library *library, const char *name);

/// Defines `NAME`, which calls the function of that name in `LIBRARY`.
#define CLOADING_FORWARD(LIBRARY, RESULT, NAME, PARAMETERS, ARGUMENTS)     \
  RESULT NAME PARAMETERS {                                                 \
    static _Atomic(void *) address;                                        \
    void *function = atomic_load_explicit(&address, memory_order_acquire); \
    if (function == NULL) {                                                \
      function = cloading_function(&LIBRARY, #NAME);                       \
      atomic_store_explicit(&address, function, memory_order_release);     \
    }                                                                      \
    return ((RESULT(*) PARAMETERS)function)ARGUMENTS;                      \
  }

#endif

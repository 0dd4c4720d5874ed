// libxlsxwriter, loaded when a workbook is first written.
#include <xlsxwriter.h>

/// A file in memory, closed when the program is replaced; below zero when there is none, as of `memfd_create`.
int isuo_memory_file(void);

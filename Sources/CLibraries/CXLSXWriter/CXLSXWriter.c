#define _GNU_SOURCE
#include <sys/mman.h>

#include "CXLSXWriter.h"

#include "CLoading.h"

// No other name: the structure of options grew with the later ones.
static const char *const names[] = {"libxlsxwriter.so.4", NULL};
static cloading_library libxlsxwriter = {names, "libxlsxwriter4", NULL};

#define FORWARD(...) CLOADING_FORWARD(libxlsxwriter, __VA_ARGS__)

FORWARD(
    lxw_workbook *, workbook_new_opt, (const char *name, lxw_workbook_options *options), (name, options))
FORWARD(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * book, const char *name), (book, name))
FORWARD(lxw_format *, workbook_add_format, (lxw_workbook * book), (book))
FORWARD(
    lxw_error, workbook_set_properties, (lxw_workbook * book, lxw_doc_properties *properties), (book, properties))
FORWARD(lxw_error, workbook_close, (lxw_workbook * book), (book))
FORWARD(
    lxw_error, worksheet_write_string,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
    (sheet, row, column, text, format))
FORWARD(
    lxw_error, worksheet_write_number,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
    (sheet, row, column, number, format))
FORWARD(lxw_error, worksheet_set_column,
    (lxw_worksheet * sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
    (sheet, first, last, width, format))
FORWARD(void, worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column), (sheet, row, column))
FORWARD(void, format_set_bold, (lxw_format * format), (format))
FORWARD(void, format_set_num_format_index, (lxw_format * format, uint8_t index), (format, index))
FORWARD(char *, lxw_strerror, (lxw_error error), (error))

// Swift's Glibc does not show GNU's own functions.
int isuo_memory_file(void) { return memfd_create("workbook", MFD_CLOEXEC); }

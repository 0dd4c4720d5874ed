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
FORWARD(
    lxw_error, worksheet_merge_range,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_row_t last_row, lxw_col_t last_column,
     const char *text, lxw_format *format),
    (sheet, row, column, last_row, last_column, text, format))
FORWARD(
    lxw_error, worksheet_write_blank,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_format *format), (sheet, row, column, format))
FORWARD(
    lxw_error, worksheet_set_row, (lxw_worksheet * sheet, lxw_row_t row, double height, lxw_format *format),
    (sheet, row, height, format))
FORWARD(
    lxw_error, worksheet_repeat_rows, (lxw_worksheet * sheet, lxw_row_t first, lxw_row_t last), (sheet, first, last))
FORWARD(void, worksheet_set_landscape, (lxw_worksheet * sheet), (sheet))
FORWARD(void, worksheet_set_paper, (lxw_worksheet * sheet, uint8_t paper), (sheet, paper))
FORWARD(
    void, worksheet_set_margins, (lxw_worksheet * sheet, double left, double right, double top, double bottom),
    (sheet, left, right, top, bottom))
FORWARD(void, worksheet_fit_to_pages, (lxw_worksheet * sheet, uint16_t width, uint16_t height), (sheet, width, height))
FORWARD(lxw_error, worksheet_set_footer, (lxw_worksheet * sheet, const char *text), (sheet, text))
FORWARD(void, format_set_bold, (lxw_format * format), (format))
FORWARD(void, format_set_italic, (lxw_format * format), (format))
FORWARD(void, format_set_font_size, (lxw_format * format, double size), (format, size))
FORWARD(void, format_set_num_format, (lxw_format * format, const char *pattern), (format, pattern))
FORWARD(void, format_set_align, (lxw_format * format, uint8_t alignment), (format, alignment))
FORWARD(void, format_set_text_wrap, (lxw_format * format), (format))
FORWARD(void, format_set_rotation, (lxw_format * format, int16_t angle), (format, angle))
FORWARD(void, format_set_border, (lxw_format * format, uint8_t style), (format, style))
FORWARD(void, format_set_bg_color, (lxw_format * format, lxw_color_t color), (format, color))
FORWARD(void, format_set_num_format_index, (lxw_format * format, uint8_t index), (format, index))
FORWARD(char *, lxw_strerror, (lxw_error error), (error))

// Swift's Glibc does not show GNU's own functions.
int isuo_memory_file(void) { return memfd_create("workbook", MFD_CLOEXEC); }

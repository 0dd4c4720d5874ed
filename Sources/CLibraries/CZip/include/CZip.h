// libzip, loaded when a workbook is first read.
#include <zip.h>

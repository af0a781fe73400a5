# Writes a workbook anew, its texts as shared strings and its dates as dates.
import sys
import openpyxl

source = openpyxl.load_workbook(sys.argv[1], read_only=True)
target = openpyxl.Workbook(write_only=True)
for sheet in source:
    sheet.reset_dimensions()
    out = target.create_sheet(sheet.title)
    for row in sheet.iter_rows(values_only=True):
        out.append(row)
target.save(sys.argv[2])

import sys
import openpyxl

cells = 0
for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True):
    sheet.reset_dimensions()
    for row in sheet.iter_rows(values_only=True):
        cells += len(row)
print(cells)

import PDFSyntax

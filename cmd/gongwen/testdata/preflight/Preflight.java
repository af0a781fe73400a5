import java.io.File;
import java.io.IOException;

import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.ValidationResult.ValidationError;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/**
 * Holds files to PDF/A-1b with Apache PDFBox Preflight. Prints one line a file, "sound" or
 * "unsound" and its name, after that one line for each error: its code and details.
 */
public class Preflight {
    public static void main(String[] files) throws IOException {
        for (String file : files) {
            report(file, validate(new File(file)));
        }
    }

    private static ValidationResult validate(File file) throws IOException {
        PreflightParser parser = new PreflightParser(file);
        try {
            parser.parse();
            try (PreflightDocument document = parser.getPreflightDocument()) {
                document.validate();
                return document.getResult();
            }
        } catch (SyntaxValidationException e) { // not even a PDF
            return e.getResult();
        }
    }

    private static void report(String file, ValidationResult result) {
        boolean sound = result.isValid() && result.getErrorsList().isEmpty(); // warnings count too
        System.out.println((sound ? "sound " : "unsound ") + file);
        for (ValidationError error : result.getErrorsList()) {
            System.out.println("\t" + error.getErrorCode() + " " + error.getDetails());
        }
    }
}

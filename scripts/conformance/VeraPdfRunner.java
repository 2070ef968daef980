import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDFs by veraPDF, which Maven Central holds as a library alone.
 *
 * <p>Arguments: the standards by the ids that veraPDF gives them, with commas between ("ua1,2a");
 * then the files. Writes a line for each file and standard, and one for each finding, with tabs:
 *
 * <pre>
 * checked  [index of the file]  [standard]  [number of things looked at]
 * failed   [index of the file]  [standard]  [clause-test]  [message] [place]
 * </pre>
 */
class VeraPdfRunner {
	/** Of one rule in one file, so many findings are told. */
	private static final int MOST_OF_A_RULE = 3;

	private static final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

	public static void main(String[] args) throws Exception {
		LogManager.getLogManager().reset();
		Logger.getLogger("").setLevel(Level.OFF);
		VeraGreenfieldFoundryProvider.initialise();
		for (int file = 1; file < args.length; file++) {
			byte[] bytes = Files.readAllBytes(Path.of(args[file]));
			for (String standard : args[0].split(",")) {
				validate(file - 1, bytes, standard);
			}
		}
		out.flush();
	}

	private static void validate(int file, byte[] bytes, String standard) {
		PDFAFlavour flavour = PDFAFlavour.byFlavourId(standard);
		if (flavour == PDFAFlavour.NO_FLAVOUR) {
			throw new IllegalArgumentException("veraPDF knows no standard " + standard);
		}
		try (PDFAParser parser =
						Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour);
				PDFAValidator validator =
						Foundries.defaultInstance()
								.createValidator(flavour, MOST_OF_A_RULE, false, true, false)) {
			ValidationResult result = validator.validate(parser);
			for (TestAssertion assertion : result.getTestAssertions()) {
				if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
				String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
				String message =
						assertion.getErrorMessage() == null ? assertion.getMessage() : assertion.getErrorMessage();
				tell("failed", file, standard, rule, message + " " + assertion.getLocation().getContext());
			}
			tell("checked", file, standard, result.getTotalAssertions());
		} catch (Exception error) {
			tell("failed", file, standard, "unreadable", error.toString());
			tell("checked", file, standard, 0);
		}
	}

	private static void tell(Object... columns) {
		StringBuilder line = new StringBuilder();
		for (Object column : columns) {
			if (line.length() > 0) line.append('\t');
			line.append(String.valueOf(column).replaceAll("\\s+", " "));
		}
		out.println(line);
	}
}

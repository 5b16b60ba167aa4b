package org.culet.model.internal;

import org.eclipse.emf.ecore.resource.Resource;
import org.xml.sax.SAXParseException;

/**
 * Sentences for what EMF says about a damaged file.
 */
final class LoadErrors {
	private LoadErrors() {
	}

	/**
	 * @param thrown what EMF threw
	 * @return a sentence with the line, where it is known
	 */
	static String describe(Throwable thrown) {
		Throwable best = thrown;
		for (Throwable t = thrown; t != null; t = t.getCause()) {
			if (t instanceof SAXParseException parse) {
				return "Line " + parse.getLineNumber() + ": " + sentence(parse);
			}
			if (t instanceof Resource.Diagnostic diagnostic && diagnostic.getLine() > 0) {
				return "Line " + diagnostic.getLine() + ": " + sentence(t);
			}
			if (t instanceof ArrayStoreException || t instanceof ClassCastException) {
				return "A reference names an object of the wrong kind (" + t.getMessage() + ")";
			}
			best = t;
		}
		return sentence(best);
	}

	private static String sentence(Throwable t) {
		String message = t.getMessage();
		if (message != null && message.contains("same entity")) {
			return "the file ends there, in the middle of an element";
		}
		return message == null ? t.getClass().getSimpleName() : message.strip();
	}
}

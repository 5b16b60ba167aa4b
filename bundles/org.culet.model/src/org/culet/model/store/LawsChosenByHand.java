package org.culet.model.store;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * From format 1 to 2: that a person chose the law of a stage was noted on the fitted law alone, so it was lost with the fit; from 2 on it is a
 * choice of the session. Format 2 also has choices of parameters, which format 1 had not.
 */
final class LawsChosenByHand implements Migration {
	@Override
	public int fromVersion() {
		return 1;
	}

	@Override
	public void migrate(Document document) throws MigrationException {
		NodeList fits = document.getElementsByTagName("fits");
		List<Element> chosen = new ArrayList<>();
		for (int i = 0; i < fits.getLength(); i++) {
			Element fit = (Element) fits.item(i);
			if (fit.getAttribute("modelByHand").equals("true") && fit.getAttribute("preferred").equals("true")) {
				chosen.add(fit);
			}
		}
		for (Element fit : chosen) {
			choose(document, fit);
		}
	}

	private static void choose(Document document, Element fit) throws MigrationException {
		String stage = fit.getAttribute("stage");
		if (stage.isEmpty()) {
			throw new MigrationException("Fit " + fit.getAttribute("id") + " is of a law chosen by hand, but of no stage");
		}
		Element choice = document.createElement("lawChoices");
		choice.setAttribute("stage", stage);
		choice.setAttribute("model", fit.getAttribute("model"));
		Node session = fit.getParentNode();
		session.insertBefore(choice, firstFit(session));
	}

	private static Node firstFit(Node session) {
		Node child = session.getFirstChild();
		while (!"fits".equals(child.getNodeName())) {
			child = child.getNextSibling();
		}
		return child;
	}
}

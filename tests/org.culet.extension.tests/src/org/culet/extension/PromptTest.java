package org.culet.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;

import org.culet.extension.internal.Prompt;
import org.culet.extension.internal.Repositories;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.p2.core.UIServices;
import org.junit.jupiter.api.Test;

/** What p2 asks reaches whoever decides, and the decision reaches p2. */
class PromptTest {

	@Test
	void unsignedFilesAreShownAndTheAnswerCounts() {
		List<String> shown = new ArrayList<>();
		UIServices yes = new Prompt((signers, unsigned) -> shown.addAll(unsigned));
		UIServices.TrustInfo trusted = yes.getTrustInfo(new Certificate[0][], new String[] { "a.jar", "b.jar" });
		assertEquals(List.of("a.jar", "b.jar"), shown);
		assertTrue(trusted.trustUnsignedContent());
		assertFalse(trusted.persistTrust(), "each installation is asked for anew");
	}

	@Test
	void aRefusalTrustsNothing() {
		UIServices.TrustInfo info = new Prompt((signers, unsigned) -> false).getTrustInfo(null, new String[] { "a.jar" });
		assertFalse(info.trustUnsignedContent());
		assertEquals(0, info.getTrustedCertificates().length);
	}

	@Test
	void nobodyIsAskedForAPassword() {
		UIServices prompt = new Prompt((signers, unsigned) -> true);
		assertSame(UIServices.AUTHENTICATION_PROMPT_CANCELED, prompt.getUsernamePassword("http://192.0.2.1/"));
	}

	@Test
	void aStatusIsOneSentence() {
		MultiStatus status = new MultiStatus("x", 0, "Cannot install.", null);
		status.add(Status.error("No\n  such file."));
		assertEquals("Cannot install. No such file.", Repositories.sentence(status));
	}
}

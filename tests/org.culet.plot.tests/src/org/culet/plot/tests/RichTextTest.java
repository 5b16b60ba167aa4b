package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.culet.plot.RichText;
import org.culet.plot.RichText.Run;
import org.culet.plot.RichText.Script;
import org.junit.jupiter.api.Test;

class RichTextTest {

	@Test
	void readsScriptsAndItalics() {
		assertEquals(List.of(new Run("R", Script.NORMAL, true), new Run("□", Script.SUB, false), new Run(" (Ω)", Script.NORMAL, false)),
				RichText.of("*R*_□ (Ω)").runs());
		assertEquals(List.of(new Run("T", Script.NORMAL, true), new Run("−1/2", Script.SUPER, false)), RichText.of("*T*^{−1/2}").runs());
		assertEquals(List.of(new Run("x", Script.NORMAL, false), new Run("i", Script.SUB, true)), RichText.of("x_{*i*}").runs());
	}

	@Test
	void everyStringSurvivesEscaping() {
		Random random = new Random(7);
		String alphabet = "ab _^*\\{}Ω□𝛼1";
		int[] points = alphabet.codePoints().toArray();
		for (int round = 0; round < 5000; round++) {
			StringBuilder s = new StringBuilder();
			for (int i = random.nextInt(12); i > 0; i--) {
				s.appendCodePoint(points[random.nextInt(points.length)]);
			}
			RichText text = RichText.of(RichText.escape(s.toString()));
			assertEquals(s.toString(), text.text());
			assertTrue(text.runs().stream().allMatch(r -> r.script() == Script.NORMAL && !r.italic()), s.toString());
		}
	}

	@Test
	void everyStringIsLegalMarkup() {
		Random random = new Random(8);
		for (int round = 0; round < 5000; round++) {
			StringBuilder s = new StringBuilder();
			for (int i = random.nextInt(10); i > 0; i--) {
				s.append("ab_^*\\{}".charAt(random.nextInt(8)));
			}
			for (Run run : RichText.of(s.toString()).runs()) {
				assertFalse(run.text().isEmpty());
			}
		}
	}

	@Test
	void joinsTexts() {
		RichText joined = RichText.of("*P*").plus(RichText.plain(" = 3_4"));
		assertEquals("P = 3_4", joined.text());
		assertTrue(RichText.plain("").isEmpty());
	}
}

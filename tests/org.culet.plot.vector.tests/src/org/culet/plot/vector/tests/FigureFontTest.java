package org.culet.plot.vector.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;

import org.culet.plot.vector.FigureFont;
import org.junit.jupiter.api.Test;

class FigureFontTest {

	private static final FigureFont FONT = new FigureFont();

	/** Advances of Helvetica and Arial in thousandths of an em, from Adobe's published font metrics (Helvetica.afm). */
	@Test
	void advancesAreThoseOfHelvetica() {
		assertEquals(5.56, FONT.advance("0", 10), 0.005);
		assertEquals(7.22, FONT.advance("R", 10), 0.005);
		assertEquals(6.11, FONT.advance("T", 10), 0.005);
		assertEquals(2.78, FONT.advance(" ", 10), 0.005);
		assertEquals(5.56 * 3 + 2.78, FONT.advance("1.50", 10), 0.02);
	}

	@Test
	void showsTheSignsOfPhysics() {
		"ΩµχνπρσΔα□−×·±≤≥≈…–°²½ħ→←↓".codePoints().forEach(c -> assertTrue(FONT.shows(c), Character.toString(c)));
	}

	@Test
	void replacesWhatItCannotShow() {
		assertFalse(FONT.shows(0x1F600));
		assertEquals("a?b", FONT.showable("a\uD83D\uDE00b"));
		assertEquals(FONT.advance("a?b", 9), FONT.advance("a\uD83D\uDE00b", 9), 1e-12);
	}

	@Test
	void outlinesStandOnTheBaseLine() {
		Rectangle2D box = FONT.outline('H').getBounds2D();
		assertEquals(0, box.getMinY(), 1e-6);
		assertEquals(FONT.capHeight(1), box.getMaxY(), 1e-6);
		assertTrue(FONT.outline('g').getBounds2D().getMinY() < -0.1);
		assertTrue(FONT.descent(1) > 0.15 && FONT.ascent(1) > FONT.capHeight(1));
	}
}

package org.culet.plot.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.culet.plot.Ink;
import org.culet.plot.scale.Range;
import org.culet.plot.style.ColorMap;
import org.culet.plot.style.Rgb;
import org.culet.plot.style.Theme;
import org.junit.jupiter.api.Test;

/**
 * Colours have to be told apart by readers with any colour vision. Dichromats are simulated with the linear-RGB matrices of F. Viénot,
 * H. Brettel and J. D. Mollon, Color Res. Appl. 24, 243 (1999), differences measured as distance in CIE L*a*b*.
 */
class ColourTest {

	private static final double[][] NORMAL = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };
	private static final double[][] PROTAN = { { 0.11238, 0.88762, 0 }, { 0.11238, 0.88762, 0 }, { 0.00401, -0.00401, 1 } };
	private static final double[][] DEUTAN = { { 0.29275, 0.70725, 0 }, { 0.29275, 0.70725, 0 }, { -0.02234, 0.02234, 1 } };

	private static double[] lab(Rgb c, double[][] vision) {
		double[] linear = { linear(c.red()), linear(c.green()), linear(c.blue()) };
		double[] seen = new double[3];
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				seen[i] += vision[i][j] * linear[j];
			}
			seen[i] = Math.max(0, Math.min(1, seen[i]));
		}
		double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
		double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
		double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
		return new double[] { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
	}

	private static double linear(int channel) {
		double c = channel / 255.0;
		return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
	}

	private static double f(double t) {
		return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
	}

	private static double distance(Rgb a, Rgb b, double[][] vision) {
		double[] p = lab(a, vision);
		double[] q = lab(b, vision);
		return Math.sqrt(Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2));
	}

	@Test
	void lightnessRisesAlongTheMap() {
		for (ColorMap map : List.of(ColorMap.ON_LIGHT, ColorMap.ON_DARK)) {
			for (double[][] vision : List.of(NORMAL, PROTAN, DEUTAN)) {
				double previous = -1;
				for (int k = 0; k <= 64; k++) {
					double l = lab(map.at(k / 64.0), vision)[0];
					assertTrue(l > previous - 0.35, "at " + k);
					previous = l;
				}
			}
		}
	}

	@Test
	void tenPressuresAreToldApartByEveryReader() {
		for (ColorMap map : List.of(ColorMap.ON_LIGHT, ColorMap.ON_DARK)) {
			for (double[][] vision : List.of(NORMAL, PROTAN, DEUTAN)) {
				for (int k = 0; k < 9; k++) {
					double d = distance(map.at(k / 9.0), map.at((k + 1) / 9.0), vision);
					assertTrue(d > 5, "step " + k + ": " + d);
				}
			}
		}
	}

	@Test
	void coloursStandOutFromTheirBackground() {
		for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT)) {
			List<Rgb> all = new ArrayList<>(theme.categories());
			all.addAll(theme.phases().values());
			all.add(theme.fit());
			all.add(theme.foreground());
			all.add(theme.muted());
			for (Rgb c : all) {
				assertTrue(c.contrast(theme.background()) > 2.4, theme.name() + " " + c.hex() + " " + c.contrast(theme.background()));
			}
			for (int k = 0; k <= 20; k++) {
				assertTrue(theme.map().at(k / 20.0).contrast(theme.background()) > 1.75, theme.name() + " map at " + k);
			}
			assertTrue(theme.foreground().contrast(theme.background()) > 12);
		}
	}

	@Test
	void samplesAreToldApartByEveryReader() {
		for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT)) {
			assertApart(theme.name() + " colours", theme.categories(), 15);
		}
	}

	@Test
	void phasesAreToldApartByEveryReader() {
		for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT)) {
			List<Rgb> phases = Stream.of("S", "M1", "M2", "I1", "I2").map(theme.phases()::get).toList();
			assertApart(theme.name() + " phases", phases, 15);
		}
	}

	private static void assertApart(String what, List<Rgb> colours, double least) {
		for (double[][] vision : List.of(NORMAL, PROTAN, DEUTAN)) {
			for (int i = 0; i < colours.size(); i++) {
				for (int j = 0; j < i; j++) {
					double d = distance(colours.get(i), colours.get(j), vision);
					assertTrue(d > least, what + " " + j + " and " + i + ": " + d);
				}
			}
		}
	}

	@Test
	void inksBecomeTheColoursOfTheTheme() {
		Range values = new Range(0, 10);
		assertEquals(Theme.LIGHT.map().at(0.5), Theme.LIGHT.color(new Ink.ByValue(5), values));
		assertEquals(Theme.LIGHT.map().at(1), Theme.LIGHT.color(new Ink.ByValue(50), values));
		assertEquals(Theme.DARK.phases().get("M1"), Theme.DARK.color(new Ink.Phase("M1"), values));
		assertEquals(Theme.DARK.muted(), Theme.DARK.color(new Ink.Phase("undetermined"), values));
		assertEquals(Theme.PRINT.categories().get(0), Theme.PRINT.color(new Ink.Category(Theme.PRINT.categories().size()), values));
		assertThrows(IllegalArgumentException.class, () -> new Ink.ByValue(Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> new Rgb(256, 0, 0, 1));
	}
}

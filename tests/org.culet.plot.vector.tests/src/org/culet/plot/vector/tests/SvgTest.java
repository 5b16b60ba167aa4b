package org.culet.plot.vector.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.culet.plot.Figure;
import org.culet.plot.RichText;
import org.culet.plot.draw.Rect;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;
import org.culet.plot.vector.FigureExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgTest {

	private static final FigureExport EXPORT = new FigureExport();

	private static Document parse(String svg) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
	}

	private static String svg(int stages, PageFormat format) {
		return EXPORT.svg(EXPORT.layout(Samples.resistances(stages), format, Theme.PRINT));
	}

	private static List<Element> elements(Document document, String name) {
		NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
		List<Element> out = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			out.add((Element) nodes.item(i));
		}
		return out;
	}

	@Test
	void textIsText() throws Exception {
		Document document = parse(svg(5, PageFormat.REPORT));
		List<String> texts = elements(document, "text").stream().map(Element::getTextContent).toList();
		for (String expected : List.of("T [K]", "R□ [Ω]", "Pressure [GPa]", "I1", "A & B <3>", "fit window", "h/4e2",
				"Films \"A\" & <B>: R(T) at 5 pressures")) {
			assertTrue(texts.contains(expected), expected + " in " + texts);
		}
		assertEquals("Films \"A\" & <B>: R(T) at 5 pressures", elements(document, "title").get(0).getTextContent());
		assertTrue(document.getDocumentElement().getAttribute("font-family").contains("Liberation Sans"));
	}

	@Test
	void seriesCarryTheirKeys() throws Exception {
		Set<String> keys = new HashSet<>();
		elements(parse(svg(4, PageFormat.REPORT)), "g").forEach(g -> keys.add(g.getAttribute("data-key")));
		for (int s = 0; s < 4; s++) {
			assertTrue(keys.contains("stage<" + s + ">"), keys.toString());
		}
	}

	@Test
	void sizeIsThatOfTheColumn() throws Exception {
		Element root = parse(svg(2, PageFormat.JOURNAL_SINGLE)).getDocumentElement();
		assertEquals("243.78pt", root.getAttribute("width"), "86 mm");
		assertTrue(root.getAttribute("viewBox").startsWith("0 0 243.78 "));
	}

	/** Measured from the file alone: place, size and font of every text element. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5, 9, 14, 21, 30 })
	void textsDoNotCoverEachOther(int stages) throws Exception {
		for (PageFormat format : List.of(PageFormat.JOURNAL_SINGLE, PageFormat.JOURNAL_DOUBLE, PageFormat.REPORT)) {
			Document document = parse(svg(stages, format));
			Rect page = new Rect(0, 0, format.width(), Double.parseDouble(document.getDocumentElement().getAttribute("height").replace("pt", "")));
			List<Element> texts = elements(document, "text");
			List<Rect> boxes = texts.stream().map(SvgTest::box).toList();
			for (int i = 0; i < boxes.size(); i++) {
				assertTrue(page.contains(boxes.get(i), 0.5), texts.get(i).getTextContent() + " leaves the page");
				for (int j = 0; j < i; j++) {
					if (boxes.get(i).grown(-0.3).overlaps(boxes.get(j).grown(-0.3))) {
						fail(stages + " stages on " + format.name() + ": " + texts.get(i).getTextContent() + " covers "
								+ texts.get(j).getTextContent());
					}
				}
			}
		}
	}

	private static Rect box(Element text) {
		Matcher m = Pattern.compile("translate\\(([-\\d.]+) ([-\\d.]+)\\)(?: rotate\\(([-\\d.]+)\\))?").matcher(text.getAttribute("transform"));
		assertTrue(m.matches(), text.getAttribute("transform"));
		double x = Double.parseDouble(m.group(1));
		double y = Double.parseDouble(m.group(2));
		double right = 0;
		double up = 0;
		double down = 0;
		NodeList spans = text.getElementsByTagNameNS("http://www.w3.org/2000/svg", "tspan");
		for (int i = 0; i < spans.getLength(); i++) {
			Element span = (Element) spans.item(i);
			double size = Double.parseDouble(span.getAttribute("font-size"));
			double dy = Double.parseDouble(span.getAttribute("y"));
			right = Math.max(right, Double.parseDouble(span.getAttribute("x")) + EXPORT.font().advance(span.getTextContent(), size));
			up = Math.max(up, EXPORT.font().capHeight(size) - dy);
			down = Math.max(down, 0.15 * size + dy);
		}
		return m.group(3) == null ? new Rect(x, y - up, right, up + down) : new Rect(x - up, y - right, up + down, right);
	}

	@Test
	void severalFiguresMayStandInOnePage() {
		Set<String> ids = new HashSet<>();
		for (int stages = 1; stages < 6; stages++) {
			String svg = svg(stages, PageFormat.REPORT);
			Matcher defined = Pattern.compile("clipPath id=\"([^\"]+)\"").matcher(svg);
			Set<String> own = new HashSet<>();
			while (defined.find()) {
				assertTrue(ids.add(defined.group(1)), defined.group(1) + " twice");
				own.add(defined.group(1));
			}
			Matcher used = Pattern.compile("url\\(#([^)]+)\\)").matcher(svg);
			while (used.find()) {
				assertTrue(own.contains(used.group(1)), used.group(1));
			}
		}
		assertFalse(ids.isEmpty());
	}

	@Test
	void theSameFigureGivesTheSameFile() {
		assertEquals(svg(7, PageFormat.REPORT), svg(7, PageFormat.REPORT));
		assertNotEquals(svg(7, PageFormat.REPORT), svg(8, PageFormat.REPORT));
	}

	@Test
	void namesThatXmlDoesNotAllowDoNotBreakTheFile() throws Exception {
		String nasty = "a\u0000b\u0007\uFFFE\uD800<&>\"'";
		var figure = Figure.of("x", RichText.plain(nasty), Samples.symbols().panels().get(0));
		Document document = parse(EXPORT.svg(EXPORT.layout(figure, PageFormat.REPORT, Theme.DARK)));
		assertTrue(elements(document, "title").get(0).getTextContent().endsWith("<&>\"'"));
	}
}

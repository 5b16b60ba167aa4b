package org.culet.plot.vector.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.culet.plot.Figure;
import org.culet.plot.style.PageFormat;
import org.culet.plot.style.Theme;
import org.culet.plot.vector.FigureExport;
import org.culet.plot.vector.FigureFileType;
import org.junit.jupiter.api.Test;

class PdfTest {

	private static final FigureExport EXPORT = new FigureExport();

	private static byte[] pdf(Figure figure) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		EXPORT.write(figure, FigureFileType.PDF, PageFormat.JOURNAL_DOUBLE, Theme.PRINT, out);
		return out.toByteArray();
	}

	@Test
	void textCanBeFoundAndCopied() throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf(Samples.resistances(5)))) {
			// the stripper guesses spaces within upright text, so spaces do not count
			String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
			for (String expected : new String[] { "fitwindow", "A&B<3>", "Note:", "R□[Ω]", "Pressure[GPa]", "µS" }) {
				assertTrue(text.contains(expected), expected + " in " + text);
			}
			assertEquals("Films \"A\" & <B>: R(T) at 5 pressures", document.getDocumentInformation().getTitle());
		}
	}

	@Test
	void itIsOnePageOfTheColumn() throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf(Samples.resistances(3)))) {
			assertEquals(1, document.getNumberOfPages());
			assertEquals(178 * 72 / 25.4, document.getPage(0).getMediaBox().getWidth(), 0.01);
		}
	}

	@Test
	void theFontIsEmbeddedAsASubset() throws IOException {
		byte[] bytes = pdf(Samples.resistances(3));
		assertTrue(bytes.length < 100_000, bytes.length + " bytes");
		try (PDDocument document = Loader.loadPDF(bytes)) {
			for (COSName name : document.getPage(0).getResources().getFontNames()) {
				PDFont font = document.getPage(0).getResources().getFont(name);
				assertTrue(font.isEmbedded());
				assertTrue(font.getName().matches("[A-Z]{6}\\+LiberationSans.*"), font.getName());
			}
		}
	}

	@Test
	void theSameFigureGivesTheSameFile() throws IOException {
		assertArrayEquals(pdf(Samples.resistances(4)), pdf(Samples.resistances(4)));
	}

	@Test
	void allSymbolsCanBeWritten() throws IOException {
		assertTrue(pdf(Samples.symbols()).length > 1000);
	}
}

package org.culet.model.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.xml.sax.SAXException;

import org.culet.model.CuletPackage;

/**
 * The XML below EMF: what the root element says, and documents for migrations. Nothing here or in EMF's own parser follows
 * a DTD or an external entity.
 */
public final class StudyXml {
	private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
	private static final String GENERAL_ENTITIES = "http://xml.org/sax/features/external-general-entities";
	private static final String PARAMETER_ENTITIES = "http://xml.org/sax/features/external-parameter-entities";
	private static final String LOAD_DTD = "http://apache.org/xml/features/nonvalidating/load-external-dtd";

	/** Parser features for EMF: no DTD at all, so no entity either. */
	public static final Map<String, Boolean> PARSER_FEATURES = Map.of(DISALLOW_DOCTYPE, true, GENERAL_ENTITIES, false,
			PARAMETER_ENTITIES, false, LOAD_DTD, false);

	private static final String VERSION = "formatVersion";

	/**
	 * What the root element of a study says.
	 *
	 * @param version version of the format
	 * @param savedBy program that wrote it, empty if it does not say
	 */
	public record Root(int version, String savedBy) {
	}

	private StudyXml() {
	}

	/**
	 * @param xml a file's content
	 * @return what its root element says
	 * @throws IOException if it is no study, with a sentence that says why and where
	 */
	public static Root root(byte[] xml) throws IOException {
		if (xml.length == 0) {
			throw new IOException("The file is empty");
		}
		requireUtf8(xml);
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
			try {
				return root(reader);
			} finally {
				reader.close();
			}
		} catch (XMLStreamException e) {
			throw new IOException("Line " + e.getLocation().getLineNumber() + ": it is not XML", e);
		}
	}

	private static void requireUtf8(byte[] xml) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(xml);
		CharBuffer characters = CharBuffer.allocate(xml.length);
		CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, true);
		if (result.isError()) {
			long line = characters.flip().chars().filter(c -> c == '\n').count() + 1;
			throw new IOException("Line " + line + ": it is not UTF-8 text");
		}
	}

	private static Root root(XMLStreamReader reader) throws XMLStreamException, IOException {
		String declared = reader.getCharacterEncodingScheme();
		if (declared != null && !"UTF-8".equalsIgnoreCase(declared)) {
			throw new IOException("It declares the encoding " + declared + "; studies are UTF-8");
		}
		while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
			if (reader.getEventType() == XMLStreamConstants.DTD) {
				throw new IOException("Line " + reader.getLocation().getLineNumber()
						+ ": it holds a document type definition, which a study never does");
			}
			reader.next();
		}
		if (!"Study".equals(reader.getLocalName()) || !CuletPackage.eNS_URI.equals(reader.getNamespaceURI())) {
			throw new IOException("It is XML, but not a study: its root element is '" + reader.getLocalName() + "'");
		}
		String version = reader.getAttributeValue(null, VERSION);
		String savedBy = reader.getAttributeValue(null, "savedBy");
		if (version == null || !version.matches("[0-9]{1,9}")) {
			throw new IOException("Its root element names no format version");
		}
		return new Root(Integer.parseInt(version), savedBy == null ? "" : savedBy);
	}

	/**
	 * @param xml a study
	 * @return the same as a document that a migration can change
	 * @throws IOException if it is not well-formed
	 */
	public static Document parse(byte[] xml) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setNamespaceAware(true);
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature(DISALLOW_DOCTYPE, true);
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new ByteArrayInputStream(xml));
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException("The XML parser of this Java cannot be secured", e);
		} catch (SAXException e) {
			throw new IOException("It is not well-formed XML", e);
		}
	}

	/**
	 * @param document a study
	 * @param version  version of the format that it now has
	 * @return its text in UTF-8
	 * @throws IOException if the document cannot be written as XML
	 */
	public static byte[] write(Document document, int version) throws IOException {
		document.getDocumentElement().setAttribute(VERSION, Integer.toString(version));
		try {
			Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
			transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			transformer.transform(new DOMSource(document), new StreamResult(out));
			return out.toByteArray();
		} catch (TransformerException e) {
			throw new IOException("The migrated study cannot be written as XML", e);
		}
	}
}

package org.culet.model.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;

import org.culet.model.Study;

/**
 * A study as bytes and back.
 */
public final class StudyCodec {
	private StudyCodec() {
	}

	/**
	 * @param study a study; if it is in no resource yet, it is put into one and its objects get their ids
	 * @return its file content: UTF-8, the same bytes for the same study
	 * @throws IOException if the model cannot be written, for example because an object refers to one outside the study
	 */
	public static byte[] encode(Study study) throws IOException {
		StudyResource resource = resourceOf(study);
		Map<Object, Object> options = new HashMap<>();
		options.put(XMLResource.OPTION_ENCODING, "UTF-8");
		options.put(XMLResource.OPTION_FORMATTED, Boolean.TRUE);
		// so narrow that every attribute gets a line of its own: a change of one value is a change of one line
		options.put(XMLResource.OPTION_LINE_WIDTH, 8);
		options.put(XMLResource.OPTION_PROCESS_DANGLING_HREF, XMLResource.OPTION_PROCESS_DANGLING_HREF_THROW);
		options.put(Resource.OPTION_LINE_DELIMITER, "\n");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		resource.save(out, options);
		return out.toByteArray();
	}

	/**
	 * @param study a study
	 * @return its resource, made now if it has none
	 */
	public static StudyResource resourceOf(Study study) {
		if (study.eResource() instanceof StudyResource resource) {
			return resource;
		}
		StudyResource resource = StudyResource.create(URI.createURI("study.culet"));
		resource.getContents().add(study);
		return resource;
	}

	/**
	 * @param xml a study of the current format version
	 * @param uri where it comes from, for messages
	 * @return the study
	 * @throws IOException if it is not well-formed, names what the model does not have, or refers to what is not there;
	 *                     with a sentence, and the line where there is one
	 */
	public static Study decode(byte[] xml, URI uri) throws IOException {
		StudyResource resource = StudyResource.create(uri);
		Map<Object, Object> options = new HashMap<>();
		options.put(XMLResource.OPTION_PARSER_FEATURES, StudyXml.PARSER_FEATURES);
		options.put(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, Boolean.TRUE);
		try {
			resource.load(new ByteArrayInputStream(xml), options);
		} catch (Resource.IOWrappedException e) {
			throw new IOException(LoadErrors.describe(e), e);
		}
		if (!resource.duplicateIds().isEmpty()) {
			throw new IOException("More than one object has the id '" + resource.duplicateIds().get(0) + "'");
		}
		List<EObject> contents = resource.getContents();
		if (contents.size() != 1 || !(contents.get(0) instanceof Study study)) {
			throw new IOException("It does not hold exactly one study");
		}
		requireSoundReferences(study);
		return study;
	}

	/** EMF itself takes any object for a reference, whatever its class, and leaves a reference to another file for later. */
	private static void requireSoundReferences(Study study) throws IOException {
		for (var all = EcoreUtil.getAllProperContents(study, false); all.hasNext();) {
			EObject object = (EObject) all.next();
			for (EReference reference : object.eClass().getEAllReferences()) {
				Object value = object.eGet(reference, false);
				List<?> values = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
				for (Object each : values) {
					requireSound(object, reference, (EObject) each);
				}
			}
		}
	}

	private static void requireSound(EObject object, EReference reference, EObject value) throws IOException {
		String where = reference.getName() + " of " + object.eClass().getName() + " " + EcoreUtil.getID(object);
		if (value.eIsProxy()) {
			throw new IOException(where + " refers to something outside the study: " + EcoreUtil.getURI(value));
		}
		if (!reference.getEReferenceType().isInstance(value)) {
			throw new IOException(where + " refers to a " + value.eClass().getName() + ", which it cannot");
		}
	}
}

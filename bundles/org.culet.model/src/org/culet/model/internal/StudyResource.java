package org.culet.model.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIHelperImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

import org.culet.model.CuletPackage;

/**
 * The EMF resource of one study. It gives each object that can be referred to its id ("stage-12") when the object enters the study,
 * so that references survive reordering and the file reads well; ids are counted up, so the same actions give the same file.
 */
public final class StudyResource extends XMIResourceImpl {
	private final Map<String, EObject> byId = new HashMap<>();
	private final Map<String, Long> lastNumber = new HashMap<>();
	private final List<String> duplicateIds = new ArrayList<>();

	private StudyResource(URI uri) {
		super(uri);
	}

	/**
	 * @param uri where the study is, or will be; used in messages only, nothing is read from it
	 * @return an empty resource in a resource set of its own that cannot reach any other file or address
	 */
	public static StudyResource create(URI uri) {
		ResourceSet set = new ResourceSetImpl();
		set.getPackageRegistry().put(CuletPackage.eNS_URI, CuletPackage.eINSTANCE);
		set.setURIConverter(new ClosedUriConverter());
		StudyResource resource = new StudyResource(uri);
		set.getResources().add(resource);
		return resource;
	}

	/**
	 * @return ids that were carried by more than one object while loading
	 */
	public List<String> duplicateIds() {
		return List.copyOf(duplicateIds);
	}

	@Override
	protected boolean isAttachedDetachedHelperRequired() {
		return true;
	}

	@Override
	protected void attachedHelper(EObject object) {
		EAttribute idAttribute = object.eClass().getEIDAttribute();
		if (idAttribute != null) {
			giveId(object, idAttribute);
		}
		super.attachedHelper(object);
	}

	@Override
	protected void detachedHelper(EObject object) {
		EAttribute idAttribute = object.eClass().getEIDAttribute();
		if (idAttribute != null) {
			byId.remove(object.eGet(idAttribute), object);
		}
		super.detachedHelper(object);
	}

	private void giveId(EObject object, EAttribute idAttribute) {
		String kind = object.eClass().getName().toLowerCase(Locale.ROOT);
		String id = (String) object.eGet(idAttribute);
		EObject other = id == null ? null : byId.get(id);
		if (other != null && other != object && isLoading()) {
			duplicateIds.add(id);
			return;
		}
		if (id == null || id.isBlank() || other != null && other != object) {
			do {
				id = kind + "-" + lastNumber.merge(kind, 1L, Long::sum);
			} while (byId.containsKey(id));
			setQuietly(object, idAttribute, id);
		} else {
			noteNumber(kind, id);
		}
		byId.put(id, object);
	}

	/** Without notification: an id is part of coming into being, not an edit that undo should see. */
	private static void setQuietly(EObject object, EAttribute attribute, String value) {
		boolean deliver = object.eDeliver();
		object.eSetDeliver(false);
		object.eSet(attribute, value);
		object.eSetDeliver(deliver);
	}

	private void noteNumber(String kind, String id) {
		String digits = id.startsWith(kind + "-") ? id.substring(kind.length() + 1) : "";
		if (digits.matches("[0-9]{1,18}")) {
			lastNumber.merge(kind, Long.valueOf(digits), Long::max);
		}
	}

	@Override
	protected XMLHelper createXMLHelper() {
		return new CleanTextHelper(this);
	}

	/** Replaces characters that XML cannot hold (from a pasted note, say), so that they never stand in the way of a save. */
	private static final class CleanTextHelper extends XMIHelperImpl {
		CleanTextHelper(XMLResource resource) {
			super(resource);
		}

		@Override
		public String convertToString(EFactory factory, EDataType type, Object data) {
			String text = super.convertToString(factory, type, data);
			return text == null ? null : XmlText.clean(text);
		}
	}
}

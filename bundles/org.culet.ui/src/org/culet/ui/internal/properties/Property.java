package org.culet.ui.internal.properties;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;

import org.culet.model.Units;

/**
 * An attribute that a person may edit, and how it is shown.
 *
 * @param label a few words
 * @param attribute attribute of the model
 * @param unit unit of a number, empty for none
 * @param kind what may be typed
 * @param tip what it means
 * @param owner from the selected object to the object with the attribute: itself, or a part of it that is made when first needed
 */
record Property(String label, EAttribute attribute, String unit, Kind kind, String tip, Function<EObject, Owner> owner) {

	/** What may be typed. */
	enum Kind {
		/** One line. */
		TEXT,
		/** Several lines. */
		NOTES,
		/** Any number. */
		NUMBER,
		/** A number above zero. */
		POSITIVE,
		/** A number not below zero. */
		NOT_NEGATIVE,
		/** A date as 2026-01-31. */
		DATE,
		/** One of a list. */
		CHOICE,
		/** Yes or no. */
		YES_NO
	}

	/**
	 * Who has the attribute.
	 *
	 * @param object the object; empty if there is none yet
	 * @param whole the object that would contain it
	 * @param reference the reference that would contain it, empty where the object is the selected one
	 */
	record Owner(Optional<EObject> object, EObject whole, Optional<org.eclipse.emf.ecore.EReference> reference) {
	}

	static Property of(String label, EAttribute attribute, String unit, Kind kind, String tip) {
		return new Property(label, attribute, unit, kind, tip, o -> new Owner(Optional.of(o), o, Optional.empty()));
	}

	/** An attribute of a part that the object contains once. */
	Property within(org.eclipse.emf.ecore.EReference part) {
		return new Property(label, attribute, unit, kind, tip,
				o -> new Owner(Optional.ofNullable((EObject) o.eGet(part)), o, Optional.of(part)));
	}

	/** What it means, and in which units it may be typed. */
	String hint() {
		List<String> others = Units.alternativesTo(unit);
		return others.isEmpty() ? tip : tip + "\nIn " + unit + ", or with a unit: " + String.join(", ", others);
	}

	/** Label with unit. */
	String head() {
		return unit.isEmpty() ? label : label + " [" + unit + "]";
	}

	/** Choices of an enumeration, as people read them. */
	List<EEnumLiteral> choices() {
		return ((EEnum) attribute.getEAttributeType()).getELiterals();
	}
}

package org.culet.physics.transport;

/** A law whose parameters refer to a chosen temperature. */
public interface ReferencedModel extends TransportModel {

	/** The chosen temperature in kelvin; part of what the parameters mean, so it is stored with them. */
	double referenceK();
}

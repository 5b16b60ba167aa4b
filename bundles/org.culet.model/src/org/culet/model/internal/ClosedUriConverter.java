package org.culet.model.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;

/**
 * Opens nothing: a study's file may name no other file or address, so that opening a study never reads or calls anything else.
 */
final class ClosedUriConverter extends ExtensibleURIConverterImpl {
	@Override
	public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
		throw new IOException("A study may not refer to " + uri);
	}

	@Override
	public OutputStream createOutputStream(URI uri, Map<?, ?> options) throws IOException {
		throw new IOException("A study may not write to " + uri);
	}

	@Override
	public boolean exists(URI uri, Map<?, ?> options) {
		return false;
	}
}

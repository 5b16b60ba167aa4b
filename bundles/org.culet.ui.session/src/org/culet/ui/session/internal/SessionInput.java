package org.culet.ui.session.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

import org.culet.model.Session;

/**
 * A session as what an editor shows. It is not remembered over the end of the workbench, which opens no study by itself either.
 *
 * @param session the session
 */
record SessionInput(Session session) implements IEditorInput {

	@Override
	public boolean exists() {
		return session.getStudy() != null;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return ImageDescriptor.getMissingImageDescriptor();
	}

	@Override
	public String getName() {
		return session.getName();
	}

	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return "Fitting session " + session.getName();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}
}

package org.culet.ui.internal.extensions;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the dialog of extensions. */
public final class ExtensionsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		new ExtensionsDialog(HandlerUtil.getActiveShell(event)).open();
		return null;
	}
}

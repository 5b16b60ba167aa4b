package org.culet.ui.internal.properties;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Sentences that can be selected and copied, over the whole width of a section. */
final class Prose {

	private static final int NARROWEST = 100;

	private Prose() {
	}

	static Text create(FormToolkit toolkit, Composite body) {
		Text text = new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP);
		text.setData(FormToolkit.KEY_DRAW_BORDER, Boolean.FALSE);
		toolkit.adapt(text, false, false);
		GridData all = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
		all.widthHint = NARROWEST;
		text.setLayoutData(all);
		text.addListener(SWT.Resize, e -> fit(text));
		return text;
	}

	static void show(Text text, String words) {
		if (!text.getText().equals(words)) {
			text.setText(words);
			fit(text);
			text.requestLayout();
		}
	}

	/** A word that is longer than a line, as a path is, may be broken more often than the size of the text says: one line more for each. */
	private static void fit(Text text) {
		GridData data = (GridData) text.getLayoutData();
		int more = longWords(text);
		int height = more == 0 ? SWT.DEFAULT : text.computeSize(text.getSize().x, SWT.DEFAULT).y + more * text.getLineHeight();
		if (data.heightHint != height) {
			data.heightHint = height;
			text.requestLayout();
		}
	}

	private static int longWords(Text text) {
		int width = text.getClientArea().width;
		if (width <= 0) {
			return 0;
		}
		GC gc = new GC(text);
		try {
			return (int) Arrays.stream(text.getText().split("\\s+")).filter(word -> gc.textExtent(word).x > width).count();
		} finally {
			gc.dispose();
		}
	}
}

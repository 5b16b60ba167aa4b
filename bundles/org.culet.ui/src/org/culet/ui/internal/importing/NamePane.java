package org.culet.ui.internal.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import org.culet.analysis.imports.NameFacts;
import org.culet.analysis.imports.NamePattern;

/** What the names of files say: a pattern, checked against all names while it is typed. */
final class NamePane {

	private static final String TIP = """
			{sample} {run} {comment}: any text
			{pressure} {sigma} (GPa), {thickness} (nm), {excitation} (A): a number, with the unit that stands behind it or in the name
			{direction}: cool, warm ...    {branch}: up, down, press, release ...
			*: anything    [...]: may be missing    /: names of folders
			The end (.dat) may be left out.""";

	private final List<FileEntry> entries;
	private final Runnable changed;
	private final Combo pattern;
	private final ControlDecoration problem;
	private final Label state;

	NamePane(Composite parent, List<FileEntry> entries, ImportMemory memory, List<String> samples, Runnable changed) {
		this.entries = entries;
		this.changed = changed;
		Composite body = new Composite(parent, SWT.NONE);
		body.setLayout(GridLayoutFactory.fillDefaults().spacing(4, 1).create());
		body.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
		pattern = new Combo(body, SWT.DROP_DOWN);
		pattern.setToolTipText(TIP);
		pattern.setData(ImportPage.KEY, "pattern");
		pattern.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).create());
		problem = new ControlDecoration(pattern, SWT.LEFT | SWT.TOP);
		problem.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
		problem.hide();
		state = new Label(body, SWT.NONE);
		state.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).create());
		List<Path> files = entries.stream().map(FileEntry::file).toList();
		String guess = NamePattern.guess(files, samples).text();
		List<String> known = memory.patterns();
		List<String> offered = new ArrayList<>(known);
		if (!offered.contains(guess)) {
			offered.add(guess);
		}
		offered.forEach(pattern::add);
		pattern.setText(known.stream().filter(p -> fits(p, files)).findFirst().orElse(guess));
		pattern.addListener(SWT.Modify, e -> apply());
		apply();
	}

	/** A pattern of before is taken again where it reads all names. */
	private static boolean fits(String text, List<Path> files) {
		return parse(text).filter(p -> !text.equals("*") && p.matches(files) == files.size()).isPresent();
	}

	private static Optional<NamePattern> parse(String text) {
		try {
			return Optional.of(NamePattern.of(text));
		} catch (IllegalArgumentException e) {
			// one of an older version; what is typed says why in the pane
			return Optional.empty();
		}
	}

	private void apply() {
		String wrong = "";
		try {
			NamePattern read = NamePattern.of(pattern.getText());
			List<String> others = new ArrayList<>();
			for (FileEntry entry : entries) {
				Optional<NameFacts> facts = read.match(entry.file());
				entry.facts(facts.orElse(NameFacts.none()));
				if (facts.isEmpty()) {
					others.add(entry.name());
				}
			}
			state.setText(words(others));
		} catch (IllegalArgumentException e) {
			wrong = e.getMessage();
			state.setText(wrong);
		}
		if (wrong.isEmpty()) {
			problem.hide();
		} else {
			problem.setDescriptionText(wrong);
			problem.show();
		}
		changed.run();
	}

	private String words(List<String> others) {
		int all = entries.size();
		if (others.isEmpty()) {
			return all == 1 ? "It reads the name" : "It reads all " + all + " names";
		}
		return "It reads " + (all - others.size()) + " of " + all + " names; not " + String.join(", ", others.subList(0, Math.min(3, others.size())))
				+ (others.size() > 3 ? ", …" : "");
	}

	/** What is wrong with the pattern; empty if nothing is. */
	String problem() {
		return problem.isVisible() ? problem.getDescriptionText() : "";
	}

	/** The pattern, where it says anything and is right. */
	Optional<String> used() {
		boolean says = entries.stream().anyMatch(e -> parse(pattern.getText()).flatMap(p -> p.match(e.file())).filter(f -> !f.equals(NameFacts.none())).isPresent());
		return says ? Optional.of(pattern.getText()) : Optional.empty();
	}
}

package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The dialog of extensions in a program that p2 has not installed; the end-to-end tests have one that it has. */
class ExtensionsTest {

	private final Bench bench = new Bench();

	@AfterEach
	void close() {
		shell().ifPresent(Shell::close);
	}

	private static Optional<Shell> shell() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(s -> s.getText().equals("Extensions")).findFirst();
	}

	private static boolean says(String text) {
		Shell shell = shell().orElseThrow();
		List<Text> texts = Bench.all(shell, Text.class);
		List<Label> labels = Bench.all(shell, Label.class);
		return texts.stream().anyMatch(t -> t.getText().contains(text)) || labels.stream().anyMatch(l -> l.getText().contains(text));
	}

	@Test
	void itSaysWhyThereAreNoneAndOffersNothingToInstall() {
		bench.menu("Help", "Extensions");
		bench.until("the reason", () -> shell().isPresent() && says("takes no extensions"));
		Button install = Bench.all(shell().orElseThrow(), Button.class).stream().filter(b -> b.getText().equals("Install")).findFirst()
				.orElseThrow();
		assertFalse(install.isEnabled());
		Bench.press(shell().orElseThrow(), "Look Up");
		assertTrue(says("Name a repository"));
	}
}

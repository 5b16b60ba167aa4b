package org.culet.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

import org.culet.ui.internal.app.ViewIds;
import org.culet.ui.internal.extensions.ExtensionViews;

/** A view of a bundle that comes while the workbench runs is there at once, and gone with it. */
class ExtensionViewsTest {

	private static final String MAKER = "example.probe";
	private static final String ID = "example.probe.view";

	private final Bench bench = new Bench();
	private Bundle bundle;
	private ErrorLog log;

	@BeforeEach
	void listen() {
		log = new ErrorLog();
	}

	@AfterEach
	void remove() throws BundleException {
		if (bundle.getState() != Bundle.UNINSTALLED) {
			ExtensionViews.close(List.of(MAKER));
			bundle.uninstall();
			ExtensionViews.refresh();
		}
		log.close();
		assertEquals(List.of(), log.errors(), "errors in the log");
	}

	private static byte[] jar() throws IOException {
		Manifest manifest = new Manifest();
		Attributes main = manifest.getMainAttributes();
		main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		main.putValue("Bundle-ManifestVersion", "2");
		main.putValue("Bundle-SymbolicName", MAKER + ";singleton:=true");
		main.putValue("Bundle-Version", "1.0.0");
		main.putValue("Require-Bundle", "org.culet.ui.tests,org.eclipse.ui");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
			jar.putNextEntry(new JarEntry("plugin.xml"));
			jar.write("""
					<?xml version="1.0" encoding="UTF-8"?>
					<?eclipse version="3.4"?>
					<plugin>
					   <extension point="org.eclipse.ui.views">
					      <view id="%s" name="Probe" category="org.culet.ui.views" class="org.culet.ui.tests.ProbeView"/>
					   </extension>
					</plugin>
					""".formatted(ID).getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private void install() throws IOException, BundleException {
		bundle = FrameworkUtil.getBundle(ExtensionViewsTest.class).getBundleContext().installBundle("memory:" + MAKER,
				new ByteArrayInputStream(jar()));
		bundle.start();
		ExtensionViews.refresh();
	}

	@Test
	void aViewIsInTheMenuAtOnceAndOpens() throws Exception {
		assertEquals("", bench.menuText("View", "Probe"));
		install();
		assertEquals("Probe", bench.menuText("View", "Probe"));
		bench.menu("View", "Probe");
		bench.until("the view", () -> bench.page().findView(ID) instanceof ProbeView);
		assertEquals("Stages", bench.menuText("View", "Stages"), "the others are still there");
	}

	/** As after a removal by the command line: the layout still has the view, and nobody brings it. */
	@Test
	void aViewThatNobodyBringsAnyMoreIsClosedAtTheStart() throws Exception {
		install();
		bench.view(ID, ProbeView.class);
		ExtensionViews.closeOrphans();
		assertNotNull(bench.page().findView(ID), "its maker is there");
		// at the start nobody is in it yet
		bench.view(ViewIds.STAGES, IViewPart.class);
		bundle.uninstall();
		ExtensionViews.closeOrphans();
		assertNull(bench.page().findView(ID));
	}

	@Test
	void aViewIsClosedBeforeItsBundleGoesAndIsForgottenAfterwards() throws Exception {
		install();
		bench.view(ID, ProbeView.class);
		ExtensionViews.close(List.of("example.another"));
		assertNotNull(bench.page().findView(ID), "of another maker");
		ExtensionViews.close(List.of(MAKER));
		assertNull(bench.page().findView(ID));
		bundle.uninstall();
		ExtensionViews.refresh();
		assertEquals("", bench.menuText("View", "Probe"));
	}
}

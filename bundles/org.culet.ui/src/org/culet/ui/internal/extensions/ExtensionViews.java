package org.culet.ui.internal.extensions;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;

import jakarta.annotation.PostConstruct;

/**
 * The views of other makers' bundles, which come and go while the workbench runs: by itself the workbench looks for views only
 * when it starts. All on the user-interface thread.
 */
public final class ExtensionViews {

	private static final String POINT = "org.eclipse.ui.views";
	private static final List<String> OWN = List.of("org.culet.", "org.eclipse.");

	private ExtensionViews() {
	}

	/** Makes the views known that have come, and forgets those that have gone. */
	public static void refresh() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		// what the registry of views does at the start: it goes through all bundles and takes in what it does not have
		ContextInjectionFactory.invoke(workbench.getViewRegistry(), PostConstruct.class, workbench.getService(IEclipseContext.class));
		Set<String> there = contributed().map(view -> view.getAttribute("id")).collect(Collectors.toSet());
		workbench.getService(MApplication.class).getDescriptors()
				.removeIf(view -> view.getTags().contains("View") && !there.contains(view.getElementId()));
	}

	/** The views that other makers' bundles have brought, by name. */
	public static List<IViewDescriptor> all() {
		return contributed().filter(view -> OWN.stream().noneMatch(view.getContributor().getName()::startsWith))
				.map(view -> PlatformUI.getWorkbench().getViewRegistry().find(view.getAttribute("id"))).filter(Objects::nonNull)
				.sorted((a, b) -> a.getLabel().compareTo(b.getLabel())).toList();
	}

	/**
	 * Closes the views of some bundles in all windows, while they can still clean up after themselves.
	 *
	 * @param bundles symbolic names of the bundles that are about to go
	 */
	public static void close(Collection<String> bundles) {
		close(view -> maker(view).filter(bundles::contains).isPresent());
	}

	/** Closes the views that nobody brings any more: their extension was removed while the workbench did not run. */
	public static void closeOrphans() {
		close(view -> maker(view).isEmpty());
	}

	private static void close(Predicate<String> which) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IViewReference view : page.getViewReferences()) {
					if (which.test(view.getId())) {
						page.hideView(view);
					}
				}
			}
		}
	}

	private static Optional<String> maker(String view) {
		return contributed().filter(c -> view.equals(c.getAttribute("id"))).map(c -> c.getContributor().getName()).findFirst();
	}

	private static Stream<IConfigurationElement> contributed() {
		return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)).filter(c -> c.getName().equals("view"));
	}
}

/**
 * Studies on disk: reading, atomic saving, migration, locking, autosave. {@link org.culet.model.store.OpenStudy} ties them together.
 */
package org.culet.model.store;

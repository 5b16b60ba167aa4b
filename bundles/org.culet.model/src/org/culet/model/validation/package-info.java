/**
 * What is missing, impossible or doubtful in a study.
 */
package org.culet.model.validation;

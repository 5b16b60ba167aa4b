/** Results to files: results.json, tables, figures, and a report that stands by itself. {@link org.culet.report.ReportFiles} writes all. */
package org.culet.report;

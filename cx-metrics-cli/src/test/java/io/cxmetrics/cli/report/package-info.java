/** Tests of {@code report}. */
@NullMarked
package io.cxmetrics.cli.report;

import org.jspecify.annotations.NullMarked;

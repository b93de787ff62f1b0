/** Results: the formats that {@code --format} chooses, the numbers in them, and pages as files. */
@NullMarked
package io.cxmetrics.cli.output;

import org.jspecify.annotations.NullMarked;

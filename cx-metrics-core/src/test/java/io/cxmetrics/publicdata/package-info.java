/** The metrics on real public data, against reference values computed by other means. */
@NullMarked
package io.cxmetrics.publicdata;

import org.jspecify.annotations.NullMarked;

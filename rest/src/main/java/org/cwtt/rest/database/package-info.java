/// What a service that has a database tells its operator of it.
@org.jspecify.annotations.NullMarked
package org.cwtt.rest.database;

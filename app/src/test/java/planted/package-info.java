/// Breaches of every rule of the architecture, for the test that must find them.
package planted;

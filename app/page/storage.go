package page

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// storage keeps texts on the visitor's device.
type storage interface {
	// get gives a text, empty if there is none.
	get(key string) (string, error)
	set(key, value string) error
	// temporary tells whether nothing is left of it once the page is closed.
	temporary() bool
}

// localStorage is the browser's. It is an error that it is full, or closed since the page was opened.
type localStorage struct{}

// caught makes an error of what the browser throws.
func caught(err *error) {
	if thrown := recover(); thrown != nil {
		*err = fmt.Errorf("storage: %v", thrown)
	}
}

func (localStorage) get(key string) (value string, err error) {
	defer caught(&err)
	if app.IsServer {
		return "", nil
	}
	if item := app.Window().Get("localStorage").Call("getItem", key); item.Truthy() {
		value = item.String()
	}
	return value, nil
}

func (localStorage) set(key, value string) (err error) {
	defer caught(&err)
	app.Window().Get("localStorage").Call("setItem", key, value)
	return nil
}

// temporary is true where the browser's own storage is blocked and the loader has put another in its place.
func (localStorage) temporary() bool {
	return app.IsClient && !app.Window().Get("localStorage").InstanceOf(app.Window().Get("Storage"))
}
